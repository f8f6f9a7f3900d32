import type { Target } from './driver.ts';

/** Every element below a root, in order, those in shadow roots included. */
function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* everyElement(element.shadowRoot);
  }
}

/** What an element shows in words, with what its shadow root shows. */
function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches('style, script, .unseen')) return '';
  const root = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
  const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...root.childNodes];
  return children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** Whether a selector fits, whose descendants may lie in shadow roots of their ancestors. */
function fits(element: Element, css: string): boolean {
  const [last, ...before] = css.trim().split(/\s+/).reverse();
  if (!element.matches(last!)) return false;
  let [next, ...rest] = before;
  for (let up: Node | null = element; next !== undefined && up !== null; ) {
    up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
    if (up instanceof Element && up.matches(next)) [next, ...rest] = rest;
  }
  return next === undefined;
}

/** Those that are shown; a file input that a button stands for counts as shown. */
function shownElements(css: string, pattern: string): Element[] {
  const named = new RegExp(pattern);
  return [...everyElement(document)].filter(
    (element) =>
      css.split(',').some((each) => fits(element, each)) &&
      (element.matches('[type=file]') || element.checkVisibility()) &&
      named.test(element.ariaLabel ?? wordsOf(element)),
  );
}

const FUNCTIONS = [everyElement, wordsOf, fits, shownElements].map(String).join('\n');

/** A script that has all such elements in the page. */
const elementsScript = ({ css, name }: Target) =>
  `(() => { ${FUNCTIONS} return shownElements(${JSON.stringify(css)}, ${JSON.stringify(name?.source ?? '')}); })()`;

/** A script that has the first such element in the page, or null. */
export const elementScript = (target: Target) => `(${elementsScript(target)}[0] ?? null)`;

/** A script that has the words of all such elements in the page. */
export const wordsScript = (target: Target) =>
  `(() => { ${FUNCTIONS} return ${elementsScript(target)}.map(wordsOf); })()`;

/** A script that has what `work` makes of `values` in the page. */
export const callScript = (work: (...values: never[]) => unknown, values: readonly unknown[]) =>
  `(${work})(...${JSON.stringify(values)})`;
