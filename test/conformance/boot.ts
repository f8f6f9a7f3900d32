/** Makes jasmine's globals (`describe`, `it`, `expect` …), which tfjs's compiled specs expect to find. */
import jasmineCore from 'jasmine-core/lib/jasmine-core/jasmine.js';

interface Jasmine {
  DEFAULT_TIMEOUT_INTERVAL: number;
  getEnv(options: { suppressLoadErrors: boolean }): JasmineEnvironment;
}

export interface SpecOutcome {
  fullName: string;
  status: 'passed' | 'failed' | 'pending' | 'excluded';
  failedExpectations: { message: string }[];
}

interface JasmineEnvironment {
  configure(options: { random: boolean }): void;
  addReporter(reporter: { specDone(outcome: SpecOutcome): void }): void;
  execute(): Promise<unknown>;
}

const jasmine = jasmineCore.core(jasmineCore) as Jasmine;
jasmine.DEFAULT_TIMEOUT_INTERVAL = 20_000;

export const environment = jasmine.getEnv({ suppressLoadErrors: true });
// Stock and training kernels must meet the specs in one order, or a spec that leaks state would look like a regression.
environment.configure({ random: false });
Object.assign(globalThis, jasmineCore.interface(jasmine, environment));
