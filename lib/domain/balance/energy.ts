/** One argument: how strong it is by itself, in [0, 1], and what it speaks for or against. */
export type Argument = {
  id: string;
  base: number;
  /** The arguments it bears on: +1 for, -1 against. */
  on: readonly { id: string; sign: 1 | -1 }[];
};

/** Arguments whose strengths were worked out, strongest knowledge first: each after everything that bears on it. */
export type Weighed = { strengths: ReadonlyMap<string, number>; order: readonly string[] };

/**
 * Quadratic energy on an acyclic graph (N. Potyka, "Continuous dynamical systems for weighted bipolar argumentation",
 * KR 2018): E is the sum of strengths for less the sum against; the strength is b + (1 - b) h(E) for E above 0 and
 * b - b h(-E) below, with h(E) = E^2 / (1 + E^2). One pass, exact.
 * Refuses, by throwing a RangeError, a graph with a cycle and a base outside [0, 1]; what bears on nothing known is left out.
 */
export function weigh(graph: readonly Argument[]): Weighed {
  const bearing = bearingOn(graph);
  const strengths = new Map<string, number>();
  const order = sorted(graph);
  for (const { id, base } of order) strengths.set(id, strengthOf(base, bearing.get(id) ?? [], strengths));
  return { strengths, order: order.map(({ id }) => id) };
}

/**
 * The strengths after one argument's base changed; 0 takes it away. Only what it bears on, directly or through others,
 * is worked out anew: the same numbers as weighing the whole graph.
 */
export function reweigh(graph: readonly Argument[], before: Weighed, changed: { id: string; base: number }): Weighed {
  const arguments_ = new Map(graph.map((argument) => [argument.id, argument]));
  const bearing = bearingOn(graph);
  const strengths = new Map(before.strengths);
  const touched = new Set([changed.id]);
  for (const id of before.order) {
    if (!touched.has(id)) continue;
    const base = id === changed.id ? changed.base : arguments_.get(id)?.base ?? 0;
    // What is taken away is gone, whatever speaks for it.
    const strength = id === changed.id && base === 0 ? 0 : strengthOf(base, bearing.get(id) ?? [], strengths);
    strengths.set(id, strength);
    for (const { id: next } of arguments_.get(id)?.on ?? []) touched.add(next);
  }
  return { strengths, order: before.order };
}

type Bearing = { id: string; sign: 1 | -1 };

function bearingOn(graph: readonly Argument[]): Map<string, Bearing[]> {
  const bearing = new Map<string, Bearing[]>(graph.map(({ id }) => [id, []]));
  for (const { id, on } of graph) for (const target of on) bearing.get(target.id)?.push({ id, sign: target.sign });
  return bearing;
}

function strengthOf(base: number, bearing: readonly Bearing[], strengths: ReadonlyMap<string, number>): number {
  const energy = bearing.reduce((sum, { id, sign }) => sum + sign * (strengths.get(id) ?? 0), 0);
  const pull = energy ** 2 / (1 + energy ** 2);
  return energy >= 0 ? base + (1 - base) * pull : base - base * pull;
}

// Kahn's order, by id where it is free, so that sums are always added in one order.
function sorted(graph: readonly Argument[]): Argument[] {
  const byId = new Map(graph.map((argument) => [argument.id, argument]));
  const waitsFor = new Map(graph.map(({ id }) => [id, 0]));
  for (const { base, on, id } of graph) {
    if (!(base >= 0 && base <= 1)) throw new RangeError(`the base of ${id} is not in [0, 1]`);
    for (const target of on) if (waitsFor.has(target.id)) waitsFor.set(target.id, (waitsFor.get(target.id) ?? 0) + 1);
  }
  const ready = graph.filter(({ id }) => waitsFor.get(id) === 0).map(({ id }) => id).sort();
  const order: Argument[] = [];
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    const argument = byId.get(id);
    if (!argument) continue;
    order.push(argument);
    for (const target of argument.on) {
      const left = (waitsFor.get(target.id) ?? 0) - 1;
      if (waitsFor.has(target.id)) waitsFor.set(target.id, left);
      if (left === 0 && waitsFor.has(target.id)) ready.push(target.id);
    }
  }
  if (order.length < graph.length) throw new RangeError('the arguments go round in a circle');
  return order;
}
