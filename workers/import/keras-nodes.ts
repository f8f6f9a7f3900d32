import { isRecord } from './json.ts';
import { quoted, refused } from './refused.ts';

/**
 * Names of the layers that a layer of a functional model takes from, as Keras 2 writes them (`[[name, node, tensor, {}]]`)
 * and as Keras 3 does (`{ args, kwargs }` with tensors in them).
 * @throws model-refused when it is used more than once
 */
export function inboundOf(layer: unknown): string[] {
  const { inbound_nodes: nodes, name } = isRecord(layer) ? layer : {};
  if (!Array.isArray(nodes) || nodes.length === 0) return [];
  if (nodes.length > 1) throw refused(`The layer ${quoted(name)} is used more than once, which is not opened here`);
  const [node] = nodes;
  const found = isRecord(node) ? histories(node.args) : listed(node);
  if (found.length === 0) throw refused(`Where the layer ${quoted(name)} takes from cannot be read`);
  return found;
}

/** Name of the one layer whose output is the answer. @throws model-refused */
export function outputsOf(output: unknown): string {
  const names = Array.isArray(output) && typeof output[0] === 'string' ? [output[0]] : listed(output);
  if (names.length !== 1) throw refused('It gives not one answer; here a model gives one probability a class');
  return names[0]!;
}

function listed(node: unknown): string[] {
  if (!Array.isArray(node)) return [];
  return node.flatMap((entry: unknown) => (Array.isArray(entry) && typeof entry[0] === 'string' ? [entry[0]] : []));
}

/** Names in `keras_history` of the tensors among the arguments, which may stand in lists. */
function histories(value: unknown, deep = 0): string[] {
  if (deep > 4) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => histories(entry, deep + 1));
  if (!isRecord(value) || !isRecord(value.config)) return [];
  const { keras_history: history } = value.config;
  return Array.isArray(history) && typeof history[0] === 'string' ? [history[0]] : [];
}
