import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node on a free port of this machine until standard input ends, so that it cannot outlive the
 * tests. Run from source; prints {@code port=} and the port once it answers. Arguments: home and data folder.
 */
final class Launcher {

  public static void main(String[] arguments) throws Exception {
    LogConfigurator.configureESLogging();
    var node = new Node(environment(Path.of(arguments[0]), arguments[1]), plugins(Path.of(arguments[0])));
    node.start();
    var address = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
    System.out.println("port=" + address.getPort());
    while (System.in.read() >= 0) {
      // whatever is typed means nothing
    }
    node.prepareForClose();
    node.close();
    System.exit(0);
  }

  private static Environment environment(Path home, String data) {
    var settings = Settings.builder().put("path.home", home.toString()).put("path.data", data)
        .put("path.logs", data + "/logs").put("cluster.name", "mingfa-test").put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1").put("http.port", "0").put("transport.port", "0")
        .put("cluster.routing.allocation.disk.threshold_enabled", false).build();
    return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "test");
  }

  private static PluginsLoader plugins(Path home) {
    return PluginsLoader.createPluginsLoader(PluginsLoader.loadModulesBundles(home.resolve("modules"), false),
        PluginsLoader.loadPluginsBundles(home.resolve("plugins"), false), Map.of());
  }
}
