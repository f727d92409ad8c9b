package org.mingfa.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody wrote it down, nothing checked: every format is read into this, and {@link QuestionReader}
 * makes a question of it or says what is wrong. As JSON, one object a line, it is also the form that is stored, signed
 * and sent to machines.
 *
 * @param kind
 *          see {@link ItemKind#written()}
 * @param key
 *          letters of the right choices such as {@code B} or {@code ACD}; {@code T} or {@code F} for a judgement
 * @param steps
 *          of an ordering, in the right order
 * @param pairs
 *          of a matching, each left and right
 * @param questions
 *          of a case: lines without id, topic, author and story
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "kind", "topic", "author", "difficulty", "style", "story", "stem", "options", "key", "steps",
    "pairs", "questions", "explanation", "citations", "words", "unworded"})
public record QuestionLine(@Nullable String id, @Nullable String kind, @Nullable String topic, @Nullable String author,
    @Nullable Integer difficulty, @Nullable String style, @Nullable String story, @Nullable String stem,
    @Nullable List<String> options, @Nullable String key, @Nullable List<String> steps,
    @Nullable List<List<String>> pairs, @Nullable List<QuestionLine> questions, @Nullable String explanation,
    @Nullable List<String> citations, @Nullable List<String> words, @Nullable String unworded) {
}
