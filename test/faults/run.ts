import { setTimeout as after } from 'node:timers/promises';
import { Random } from '../../workers/training/random.ts';
import { differs, halfDone, lost, type Said, torn, undone } from './invariants.ts';
import type { Cost, Place } from './kinds/kind.ts';
import type { ActName, Ended, Intent } from './page/acts.ts';
import type { Inventory } from './page/inventory.ts';
import type { Plan } from './plan.ts';
import type { Scene, Tab, World } from './scene.ts';

/** What came of a run. */
export interface Outcome {
  seed: number;
  fault: string;
  acts: string[];
  /** What the app did that it must not; none in a good run. */
  violations: string[];
  milliseconds: number;
}

/** Milliseconds in which the page answers, and says what became of an act that has ended. */
const ANSWERS = 2_000;

/** Milliseconds after which a call counts as one that never settles: a worker with a long job may be silent for two minutes. */
const SETTLES = 180_000;

/** Milliseconds that the first start takes on an idle machine: where it takes longer, everything may. */
const USUAL_START = 2_500;

/** A run that cannot go on, with what was wrong. */
class Broken extends Error {}

/** Drives one run in a fresh profile and looks after each step whether all is as it should be. */
export async function run(world: World, plan: Plan): Promise<Outcome> {
  const began = performance.now();
  const violations: string[] = [];
  const { offlineCopy, fault } = plan;
  const camera = plan.acts.some(({ name }) => name.includes('camera'));
  const scene = await world.scene({ offlineCopy, onDisk: fault.onDisk === true, camera });
  try {
    await new Run(scene, plan, violations).drive();
  } catch (error) {
    if (error instanceof Broken) violations.push(error.message);
    else violations.push(`the harness: ${error instanceof Error ? error.stack : error}`);
  } finally {
    // A script that came damaged cannot be read, and nobody is there to catch that.
    const expected = fault.kind.endsWith('flipped') ? /SyntaxError|ReferenceError|TypeError/ : /^$/;
    violations.push(...scene.wrongs.filter((wrong) => !expected.test(wrong)));
    world.host.trouble = undefined;
    world.host.breakOff();
    await scene.close();
  }
  const acts = plan.acts.map(({ name }, i) => (i === plan.at ? `${name} (${plan.fault.kind})` : name));
  return {
    seed: plan.seed,
    fault: fault.kind,
    acts,
    violations,
    milliseconds: Math.round(performance.now() - began),
  };
}

class Run {
  readonly #scene: Scene;
  readonly #plan: Plan;
  readonly #violations: string[];
  #scale = 1;
  #tab!: Tab;
  #intents: Intent[] = [];
  #costs: Cost[] = [];

  constructor(scene: Scene, plan: Plan, violations: string[]) {
    this.#scene = scene;
    this.#plan = plan;
    this.#violations = violations;
  }

  async drive(): Promise<void> {
    const { acts, at, fault, offlineCopy, offline } = this.#plan;
    if (fault.atFirst) await this.#firstVisit();
    const began = performance.now();
    this.#tab = await this.#scene.tab();
    await this.#mustStart('at first');
    this.#scale = Math.max(1, (performance.now() - began) / USUAL_START);
    if (offlineCopy) await this.#mustBeOffline();
    if (offline) this.#scene.world.host.trouble = { of: /./, kind: 'gone' };
    await this.#mustDo('keeps a burst', this.#plan.seed);
    await this.#mustDo('keeps a burst', this.#plan.seed + 1);
    for (const { name, seed } of acts.slice(0, at)) await this.#mustDo(name, seed);
    const before = await this.#tab.call('inventory');
    if (!fault.atFirst) await this.#faulty(acts[at]!.name, acts[at]!.seed, before);
    await this.#recover(acts[at]!.name, acts[at]!.seed);
    this.#check('after the fault', before, await this.#tab.call('inventory'));
    for (const { name, seed } of acts.slice(at + 1)) await this.#mustDo(name, seed);
    if (acts.some(({ name }) => name.startsWith('trains')))
      await this.#mustDo('takes up what was interrupted', this.#plan.seed);
    await this.#lookAgain();
    if (fault.kind.startsWith('an update')) await this.#mixed();
  }

  /** Opens the app for the first time with the fault there, and does what it says. */
  async #firstVisit(): Promise<void> {
    const { fault } = this.#plan;
    const place = { scene: this.#scene, random: Random.of(this.#plan.seed, 2) };
    await fault.prepare?.(place as Place);
    this.#tab = await this.#scene.tab();
    // Else a network answers in its place, and there is no page of the app's that could say anything.
    if (await this.#tab.hasApp()) {
      await this.#tab.call('hasten', 8);
      const start = await this.#settles(this.#tab.call('started'), 'the first start');
      await this.#tab.call('hasten', 1);
      if ('code' in start && !(await this.#soon(() => this.#tab.call('tells', start.code)))) {
        this.#violations.push(`the first start ended with ${start.code}, which the page does not tell`);
      }
      await fault.lift?.({ ...place, tab: this.#tab });
      await this.#tab.pressRemedy();
      await this.#mustStart('once nothing is in its way');
    } else await fault.lift?.({ ...place, tab: this.#tab });
    await this.#tab.close();
  }

  async #mustBeOffline(): Promise<void> {
    const first = await this.#settles(this.#tab.call('readyOffline'), 'the offline copy');
    if (first === 'ready') return;
    const then = await this.#settles(this.#tab.call('finishStoring'), '“Finish storing”');
    if (then !== 'ready') this.#violations.push(`the offline copy was ${first}, and “Finish storing” left it ${then}`);
  }

  /** Does the act with the fault in it, and checks how it ended. */
  async #faulty(name: ActName, seed: number, before: Inventory): Promise<void> {
    const { fault, delay } = this.#plan;
    const place: Place = { scene: this.#scene, tab: this.#tab, random: Random.of(this.#plan.seed, 2) };
    const intent = await this.#tab.call('intend', name, seed);
    this.#intents.push(intent);
    this.#cost(await fault.prepare?.(place));
    // What a network answers on a first visit is no page of the app's.
    if (!(await this.#tab.hasApp())) {
      if (this.#plan.offlineCopy && !(await this.#tab.offersRepair())) {
        this.#violations.push('neither the app nor a way to repair it came from the offline copy');
      }
      return;
    }
    if (fault.haste !== undefined) await this.#tab.call('hasten', fault.haste);
    const ended = this.#tab.call('perform', name, seed, intent);
    // A tab that is closed answers no more.
    const gone = ended.then(
      (code) => ({ code: code as Ended }),
      (error: unknown) => ({ error }),
    );
    if (fault.strike !== undefined) {
      await after(delay);
      this.#cost(await fault.strike(place));
    }
    if (fault.endsTab) {
      await gone;
      return this.#reopen();
    }
    await this.#answers();
    const end = await this.#settles(gone, `“${name}”`);
    if ('error' in end) {
      // A page that is reloaded under an act ends it as closing the tab does.
      if (!/navigation|context was destroyed|closed/i.test(String(end.error)))
        this.#violations.push(`“${name}” threw: ${end.error}`);
      return;
    }
    await this.#tab.call('hasten', 1);
    await this.#judge(name, intent, end.code, before);
  }

  /** Checks what the page says of an act, and that it is true. */
  async #judge(name: ActName, intent: Intent, code: Ended, before: Inventory): Promise<void> {
    const now = await this.#tab.call('inventory');
    const costly = this.#costs.includes('everything');
    if (code === undefined) {
      if (!costly) this.#violations.push(...undone(before, now, intent).map((what) => `“${name}” ${what}`));
      return;
    }
    if (this.#plan.fault.spares?.includes(name))
      this.#violations.push(`“${name}” ended with ${code}, which nothing kept it from`);
    if (code === 'unexpected') this.#violations.push(`“${name}” ended with no error of the table`);
    else if (!(await this.#soon(() => this.#tab.call('tells', code)))) {
      this.#violations.push(`“${name}” ended with ${code}, which the page does not tell`);
    }
    if (!costly && !this.#plan.fault.kind.endsWith(' tabs')) {
      this.#violations.push(...halfDone(before, now, intent).map((what) => `“${name}”, which failed: ${what}`));
    }
  }

  /** What is to be done about the fault is done; then the act has to go well. */
  async #recover(name: ActName, seed: number): Promise<void> {
    const { fault } = this.#plan;
    await fault.lift?.({ scene: this.#scene, tab: this.#tab, random: Random.of(this.#plan.seed, 3) });
    if (!(await this.#tab.hasApp())) await this.#repair();
    await this.#settles(this.#tab.call('started'), 'the start after the fault');
    await this.#tab.pressRemedy();
    const first = await this.#do(name, seed + 1);
    if (first === undefined) return;
    const advice = await this.#tab.call('advice', first);
    await this.#tab.reload();
    const second = await this.#do(name, seed + 2);
    if (second !== undefined) {
      throw new Broken(`“${name}” ends with ${first}, after a reload with ${second}, though nothing is in its way`);
    }
    if (!/reload|restart|again|Connect/i.test(advice)) {
      this.#violations.push(`“${name}” ended with ${first}, and only a reload helped, which is not said: ${advice}`);
    }
  }

  /** Presses what stands in the place of the app: “Repair”, or the browser's own reload. */
  async #repair(): Promise<void> {
    const { page } = this.#tab;
    if (await this.#tab.offersRepair()) {
      await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Repair' }).click()]);
    } else await this.#tab.reload();
    if (!(await this.#tab.hasApp())) throw new Broken('the app did not come back');
  }

  /** A fresh start finds all, and answers as before. */
  async #lookAgain(): Promise<void> {
    const last = await this.#tab.call('inventory');
    const said = await this.#steadyAnswer();
    await this.#tab.reload();
    await this.#mustStart('at last');
    this.#check('after a reload', last, await this.#tab.call('inventory'));
    let again = await this.#predict();
    // Samples that were not taught are heard a moment after a start.
    await this.#soon(async () => {
      again = await this.#predict();
      return differs(said, again).length === 0;
    });
    if ('code' in again) this.#violations.push(`the answer at last is ${again.code}`);
    this.#violations.push(...differs(said, again));
  }

  #predict(): Promise<Said> {
    return this.#settles(this.#tab.call('predict'), 'an answer');
  }

  /** The answer once samples that were kept a moment ago are heard, too. */
  async #steadyAnswer(): Promise<Said> {
    let last = await this.#predict();
    for (let same = 0; same < 3; ) {
      await after(50);
      const next = await this.#predict();
      same = differs(last, next).length === 0 ? same + 1 : 0;
      last = next;
    }
    return last;
  }

  /** No page has files of two versions. */
  async #mixed(): Promise<void> {
    const found = await this.#tab.call('assets');
    const [earlier, later] = this.#scene.world.versions;
    const only = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
      found.filter((path) => one.has(path) && !other.has(path));
    if (only(earlier, later).length > 0 && only(later, earlier).length > 0) {
      this.#violations.push(`a page has files of two versions: ${found}`);
    }
  }

  #check(when: string, before: Inventory, now: Inventory): void {
    const found = [...lost(before, now, this.#intents, this.#costs), ...torn(before, now, this.#costs)];
    this.#violations.push(...found.map((what) => `${when} ${what}`));
  }

  async #reopen(): Promise<void> {
    this.#tab = await this.#scene.tab();
    await this.#mustStart('in a tab after it');
  }

  async #mustStart(when: string): Promise<void> {
    const start = await this.#settles(this.#tab.call('started'), `the start ${when}`);
    if ('code' in start) throw new Broken(`the start ${when} failed: ${start.code}`);
  }

  /** An act without a fault in it. */
  async #mustDo(name: ActName, seed: number): Promise<void> {
    const code = await this.#do(name, seed);
    if (code !== undefined) throw new Broken(`“${name}” ended with ${code} without a fault`);
  }

  async #do(name: ActName, seed: number): Promise<Ended> {
    const intent = await this.#tab.call('intend', name, seed);
    this.#intents.push(intent);
    return this.#settles(this.#tab.call('perform', name, seed, intent), `“${name}”`);
  }

  #cost(cost: Cost | undefined): void {
    if (cost !== undefined) this.#costs.push(cost);
  }

  async #answers(): Promise<void> {
    const alive = this.#tab.alive().then(
      () => true,
      () => true,
    );
    if (!(await Promise.race([alive, after(ANSWERS * this.#scale, false)]))) {
      this.#violations.push('the page did not answer');
    }
  }

  async #soon(holds: () => Promise<boolean>): Promise<boolean> {
    const end = performance.now() + ANSWERS * this.#scale;
    while (!(await holds())) {
      if (performance.now() > end) return false;
      await after(50);
    }
    return true;
  }

  /** @throws Broken when `work` does not end */
  async #settles<T>(work: Promise<T>, what: string): Promise<T> {
    const late = Symbol();
    const control = new AbortController();
    const limit = after(SETTLES * this.#scale, late, { signal: control.signal }).catch(() => late);
    try {
      const end = await Promise.race([work, limit]);
      if (end === late) throw new Broken(`${what} never settled`);
      return end as T;
    } finally {
      control.abort();
    }
  }
}
