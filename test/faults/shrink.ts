import { type Plan, planOf } from './plan.ts';
import type { Outcome } from './run.ts';

type Runner = (plan: Plan) => Promise<Outcome>;

/** A fault in the middle of an act strikes another moment each time: so often a smaller run is tried before it counts as good. */
const TRIES = 2;

/**
 * The smallest run of a seed that still has a violation: fewer acts around the fault, at last the act with the fault alone.
 * @returns null when not even the whole run has one this time
 */
export async function shrink(seed: number, run: Runner): Promise<Outcome | null> {
  let smallest = await fails(run, seed, (plan) => plan);
  if (smallest === null) return null;
  let kept: (plan: Plan) => Plan = (plan) => plan;
  for (const smaller of [alone, withoutLater, withoutEarlier]) {
    const whole = kept;
    const attempt = (plan: Plan) => smaller(whole(plan));
    const outcome = await fails(run, seed, attempt);
    if (outcome === null) continue;
    smallest = outcome;
    kept = attempt;
    if (smaller === alone) break;
  }
  return smallest;
}

const alone = (plan: Plan): Plan => ({ ...plan, acts: [plan.acts[plan.at]!], at: 0 });
const withoutLater = (plan: Plan): Plan => ({ ...plan, acts: plan.acts.slice(0, plan.at + 1) });
const withoutEarlier = (plan: Plan): Plan => ({ ...plan, acts: plan.acts.slice(plan.at), at: 0 });

async function fails(run: Runner, seed: number, change: (plan: Plan) => Plan): Promise<Outcome | null> {
  for (let tries = TRIES; tries > 0; tries--) {
    // Drawn anew, for a fault remembers what it did.
    const outcome = await run(change(planOf(seed)));
    if (outcome.violations.length > 0) return outcome;
  }
  return null;
}
