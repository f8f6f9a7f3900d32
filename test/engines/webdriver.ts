/** Commands of W3C WebDriver: how they are asked for over HTTP, below the session's address, and by Firefox's Marionette. */
export const COMMANDS = {
  newSession: ['POST', '', 'WebDriver:NewSession'],
  deleteSession: ['DELETE', '', 'WebDriver:DeleteSession'],
  setTimeouts: ['POST', 'timeouts', 'WebDriver:SetTimeouts'],
  navigate: ['POST', 'url', 'WebDriver:Navigate'],
  execute: ['POST', 'execute/async', 'WebDriver:ExecuteAsyncScript'],
  click: ['POST', 'element/{id}/click', 'WebDriver:ElementClick'],
  sendKeys: ['POST', 'element/{id}/value', 'WebDriver:ElementSendKeys'],
  performActions: ['POST', 'actions', 'WebDriver:PerformActions'],
  setWindowRect: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  screenshot: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  closeWindow: ['DELETE', 'window', 'WebDriver:CloseWindow'],
  newWindow: ['POST', 'window/new', 'WebDriver:NewWindow'],
  switchToWindow: ['POST', 'window', 'WebDriver:SwitchToWindow'],
} as const;

export type Command = keyof typeof COMMANDS;
export type Parameters = Record<string, unknown>;

/** Carries commands to a browser. */
export interface Wire {
  /** @throws Error with the browser's code and words */
  send(command: Command, parameters?: Parameters): Promise<unknown>;
}

/** The key under which WebDriver hands elements over, by its specification. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A server that speaks WebDriver over HTTP. */
export class HttpWire implements Wire {
  readonly #address: string;
  #session = '';

  /** @param address as in http://127.0.0.1:4444 */
  constructor(address: string) {
    this.#address = address;
  }

  async send(command: Command, parameters: Parameters = {}): Promise<unknown> {
    const [method, path] = COMMANDS[command];
    const below = path === '' ? '' : `/${path.replace('{id}', String(parameters.id))}`;
    const response = await fetch(`${this.#address}/session${this.#session}${below}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(parameters) }),
    });
    const { value } = (await response.json()) as { value: Parameters };
    if (!response.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
    if (command === 'newSession') this.#session = `/${value.sessionId}`;
    return value;
  }
}
