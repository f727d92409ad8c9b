// When to ask again: FSRS-5, the free spaced repetition scheduler (J. Ye, "A Stochastic Shortest Path Algorithm for
// Optimizing Spaced Repetition Scheduling", KDD 2022, and the project's published formulas and default weights), for a
// wish to remember nine of ten. Two of its grades are used: 1, got it wrong, and 3, got it right.
const W = [0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
  0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621];
const DECAY = -0.5;
const FACTOR = 19 / 81;
const LONGEST = 365;
export const WRONG = 1;
export const RIGHT = 3;

const within = (low, value, high) => Math.min(high, Math.max(low, value));
const firstDifficulty = grade => within(1, W[4] - Math.exp(W[5] * (grade - 1)) + 1, 10);

function difficulty(before, grade) {
  const moved = before - W[6] * (grade - 3) * (10 - before) / 9;
  return within(1, W[7] * firstDifficulty(4) + (1 - W[7]) * moved, 10);
}

function stability(card, grade, days) {
  if (days < 1) return card.stability * Math.exp(W[17] * (grade - 3 + W[18]));
  const recall = (1 + FACTOR * days / card.stability) ** DECAY;
  if (grade === WRONG) {
    const after = W[11] * card.difficulty ** -W[12] * ((card.stability + 1) ** W[13] - 1) * Math.exp(W[14] * (1 - recall));
    return Math.min(after, card.stability);
  }
  return card.stability * (1 + Math.exp(W[8]) * (11 - card.difficulty) * card.stability ** -W[9] * (Math.exp(W[10] * (1 - recall)) - 1));
}

/** The card after an answer; days are whole days since 1970. A new card is undefined. */
export function review(card, grade, today) {
  const next = card === undefined
    ? { stability: W[grade - 1], difficulty: firstDifficulty(grade) }
    : { stability: stability(card, grade, today - card.last), difficulty: difficulty(card.difficulty, grade) };
  const days = within(1, Math.round(next.stability), LONGEST);
  return { ...next, last: today, due: grade === WRONG ? today + Math.min(1, days) : today + days };
}
