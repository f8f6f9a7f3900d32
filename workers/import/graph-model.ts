import type { ForeignNetwork } from '../../src/domain/foreign-model.ts';
import { NetworkBuilder } from './builder.ts';
import { type Constant, isFlow, type Value } from './flow.ts';
import { type GraphNode, graphNode, nodeName } from './graph-attributes.ts';
import { GRAPH_OPERATIONS } from './graph-operations.ts';
import { entriesOf, isRecord, recordOf } from './json.ts';
import { quoted, refused } from './refused.ts';

/** Most nodes: constants and shapes take many that become no layer. */
const MOST_NODES = 5000;

/**
 * The network of a TensorFlow.js graph model.
 * @param json model.json
 * @param weights by the names of its manifest, which are those of the graph's constants
 * @throws model-refused with the operation or weight that is in the way
 */
export function readGraphModel(json: unknown, weights: ReadonlyMap<string, Constant>): ForeignNetwork {
  const { modelTopology, signature, userDefinedMetadata } = recordOf(json, 'model.json');
  const listed = entriesOf(recordOf(modelTopology, 'modelTopology').node, 'nodes');
  if (listed.length > MOST_NODES) throw refused(`It has ${listed.length} operations, too many for a phone`);
  const nodes = new Map(listed.map((each) => graphNode(recordOf(each, 'nodes'))).map((node) => [node.name, node]));
  const said = isRecord(signature)
    ? signature
    : isRecord(userDefinedMetadata)
      ? userDefinedMetadata.signature
      : undefined;
  const output = outputOf(nodes, said);
  const builder = new NetworkBuilder();
  const values = new Map<string, Value>();
  for (const node of inOrder(nodes, output)) values.set(node.name, run(builder, node, values, weights));
  const inputs = [...nodes.values()].filter(({ op, name }) => op === 'Placeholder' && values.has(name));
  const answer = values.get(output);
  if (inputs.length !== 1) throw refused(`It takes ${inputs.length} things; here a model takes one picture`);
  if (answer === undefined || !isFlow(answer)) throw refused('Its answer does not follow from the picture');
  return builder.finish(answer.layer);
}

/** Name of the node that gives the answer: what the signature says, or what nothing takes from. */
function outputOf(nodes: ReadonlyMap<string, GraphNode>, signature: unknown): string {
  const outputs = isRecord(signature) && isRecord(signature.outputs) ? Object.entries(signature.outputs) : [];
  const named = outputs.map(([key, value]) => nodeName(isRecord(value) && value.name ? String(value.name) : key));
  const taken = new Set([...nodes.values()].flatMap(({ inputs }) => inputs));
  const ends = [...nodes.values()].filter(({ name, op }) => !taken.has(name) && op !== 'Const' && op !== 'NoOp');
  const [output, other] = named.length > 0 ? named : ends.map(({ name }) => name);
  if (output === undefined || other !== undefined) {
    throw refused('It gives not one answer; here a model gives one probability a class');
  }
  return output;
}

/** The nodes that lead to `output`, each after those that it takes from. */
function inOrder(nodes: ReadonlyMap<string, GraphNode>, output: string): GraphNode[] {
  const order: GraphNode[] = [];
  const state = new Map<string, 'entered' | 'placed'>();
  const left = [output];
  for (let name = left.at(-1); name !== undefined; name = left.at(-1)) {
    const node = nodes.get(name);
    if (node === undefined) throw refused(`An operation takes from ${quoted(name)}, which is not there`);
    const wanted = node.inputs.filter((input) => state.get(input) !== 'placed');
    if (state.get(name) === 'placed' || wanted.length === 0) {
      left.pop();
      if (state.get(name) !== 'placed') order.push(node);
      state.set(name, 'placed');
      continue;
    }
    if (state.get(name) === 'entered') throw refused(`The operation ${quoted(name)} takes from itself`);
    state.set(name, 'entered');
    left.push(...wanted);
  }
  return order;
}

function run(
  builder: NetworkBuilder,
  { name, op, inputs, attributes }: GraphNode,
  values: ReadonlyMap<string, Value>,
  weights: ReadonlyMap<string, Constant>,
): Value {
  if (op === 'Placeholder') {
    const dims = attributes.shape('shape').slice(1);
    const layer = builder.input(name, dims.length === 2 ? [...dims, 1] : dims);
    return { layer, dims, first: false };
  }
  if (op === 'Const') {
    const weight = weights.get(name);
    if (weight === undefined) throw refused(`The weight ${quoted(name)} is missing; export the model again`);
    return weight;
  }
  const operation = GRAPH_OPERATIONS.get(op);
  if (operation === undefined) {
    throw refused(`The operation ${quoted(name)} is of the kind ${quoted(op)}, which is not known here`);
  }
  return operation({ builder, name, attributes, inputs: inputs.map((input) => values.get(input)) });
}
