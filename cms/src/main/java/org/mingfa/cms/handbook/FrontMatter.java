package org.mingfa.cms.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML at the head of an entry. Every value is a text: 2021 and yes are words here, not a number and a truth. */
record FrontMatter(String title, String topic, List<String> wordings) {

  private static final Set<String> KEYS = Set.of("title", "topic", "wordings");

  /** Reads what stands between the two lines of ---, noting what is wrong with it. */
  static FrontMatter read(String yaml, List<EntryFinding> findings) {
    var values = load(yaml);
    if (values == null) {
      findings.add(EntryFinding.whole(EntryFault.FRONT_MATTER_UNREADABLE));
      return new FrontMatter("", "", List.of());
    }
    values.keySet().stream().filter(key -> !KEYS.contains(key))
        .forEach(key -> findings.add(new EntryFinding(EntryFault.KEY_UNKNOWN, shortened(String.valueOf(key)))));
    return new FrontMatter(text(values.get("title"), findings), text(values.get("topic"), findings),
        texts(values.get("wordings"), findings));
  }

  private static String shortened(String key) {
    return key.length() <= 20 ? key : key.substring(0, 20) + "…";
  }

  private static @Nullable Map<?, ?> load(String yaml) {
    try {
      return yaml().load(yaml) instanceof Map<?, ?> values ? values : null;
    } catch (YAMLException _) {
      return null;
    }
  }

  private static String text(@Nullable Object value, List<EntryFinding> findings) {
    if (value == null || value instanceof String) {
      return value == null ? "" : (String) value;
    }
    findings.add(EntryFinding.whole(EntryFault.FRONT_MATTER_UNREADABLE));
    return "";
  }

  private static List<String> texts(@Nullable Object value, List<EntryFinding> findings) {
    var texts = new ArrayList<String>();
    switch (value) {
      case null -> {
      }
      case List<?> list -> list.forEach(each -> texts.add(text(each, findings)));
      default -> texts.add(text(value, findings));
    }
    return texts;
  }

  /** The YAML that {@link #read} reads, without the lines of ---. */
  String written() {
    var values = new LinkedHashMap<String, Object>();
    values.put("title", title);
    values.put("topic", topic);
    if (!wordings.isEmpty()) {
      values.put("wordings", wordings);
    }
    return yaml().dump(values);
  }

  /** A new one each time, for it keeps state; built to refuse bombs of aliases and depth. */
  private static Yaml yaml() {
    var loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    loading.setMaxAliasesForCollections(0);
    loading.setNestingDepthLimit(4);
    loading.setCodePointLimit(HandbookMarkdown.LARGEST);
    var dumping = new DumperOptions();
    dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    dumping.setIndentWithIndicator(true);
    dumping.setIndicatorIndent(2);
    dumping.setSplitLines(false);
    return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WordsOnly());
  }

  private static final class WordsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none: without them every plain value is a text
    }
  }
}
