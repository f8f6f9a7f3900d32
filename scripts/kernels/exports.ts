/** workers/kernels/exports.ts: what the module exports, in TypeScript's types, as the compiler has understood it. */
import type { Class, DeclaredElement, Function as KernelFunction, Program, Property, Type } from 'assemblyscript';

/** More is a struct's work: nobody reads, or writes in the right order, a dozen numbers in a row. */
const MOST_PARAMETERS = 8;

/** Bytes of a word. */
const WORD = 4;

const HEAD = `/**
 * What the compiled module exports, and the structs that it reads; each is documented in assembly/.
 * Written by \`npm run kernels\` from there: to be changed there, and committed with the change.
 */
import type { Address } from './address.ts';

/** What the kernels' memory lends their calls. */
export interface StructMemory {
  /** All of it in words. */
  readonly integerWords: Int32Array;
  readonly floatWords: Float32Array;
  scratch<Result>(bytes: number, use: (at: Address) => Result): Result;
}
`;

interface Field {
  name: string;
  /** AssemblyScript's name of it. */
  type: string;
  /** How many words of four bytes lie before it. */
  word: number;
}

interface Struct {
  name: string;
  bytes: number;
  fields: Field[];
}

interface Parameter {
  name: string;
  type: string;
  struct?: Struct;
}

interface Kernel {
  name: string;
  parameters: Parameter[];
  result: string;
}

/**
 * The text of exports.ts for a compiled program, before it is formatted.
 * @throws Error if a kernel takes more than eight parameters or two structs, or something that does not cross the border
 */
export function renderExports(program: Program): string {
  const kernels = exportedElements(program).map(readKernel).sort(byName);
  const used = kernels.flatMap(({ parameters }) => parameters.flatMap(({ struct }) => struct ?? []));
  const structs = [...new Map(used.map((struct) => [struct.name, struct])).values()].sort(byName);
  return [
    HEAD,
    ...structs.map(renderStruct),
    'export interface Kernels {',
    ...kernels.map(renderSignature),
    '}\n',
    '/** The module itself takes a struct by its address. */',
    'type Module = { [Name in keyof Kernels]: (...values: (number | boolean)[]) => ReturnType<Kernels[Name]> };\n',
    "/** The kernels of an instance of the module; the structs of their calls are written to the instance's memory. */",
    'export function bindKernels(exports: WebAssembly.Exports, memory: StructMemory): Kernels {',
    '  const module = exports as unknown as Module;',
    '  return {',
    '    ...module,',
    ...kernels.flatMap(renderBinding),
    '  };',
    '}\n',
  ].join('\n');
}

/** Sorts as ASCII does, on any machine. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function exportedElements(program: Program): DeclaredElement[] {
  // SourceKind.UserEntry of the compiler, whose enums are not there at run time.
  const entries = [...program.filesByName.values()].filter(({ source }) => source.sourceKind === 1);
  return entries.flatMap(({ exports }) => [...(exports?.values() ?? [])]);
}

function readKernel(element: DeclaredElement): Kernel {
  const { name } = element;
  const [kernel] = (element as Partial<{ instances: Map<string, KernelFunction> | null }>).instances?.values() ?? [];
  if (!kernel) throw new Error(`${element.internalName} is no function: kernels alone are exported.`);
  const { parameterTypes, returnType } = kernel.signature;
  if (parameterTypes.length > MOST_PARAMETERS) {
    throw new Error(`${name} takes ${parameterTypes.length} parameters: more than ${MOST_PARAMETERS} go in a struct.`);
  }
  const parameters = parameterTypes.map((type, i): Parameter => {
    const parameter = kernel.getParameterName(i);
    const struct = type.classReference && readStruct(type.classReference);
    if (struct) return { name: parameter, type: struct.name, struct };
    return { name: parameter, type: crossing(`${name}'s ${parameter}`, type) };
  });
  if (parameters.filter(({ struct }) => struct).length > 1) throw new Error(`${name} takes two structs: one at most.`);
  const result = String(returnType) === 'bool' ? '0 | 1' : crossing(`${name}'s result`, returnType);
  return { name, parameters, result };
}

function readStruct({ name, members, nextMemoryOffset }: Class): Struct {
  const fields = [...(members?.values() ?? [])].flatMap((member): Field[] => {
    const { instance } = member as Partial<{ instance: Property | null }>;
    if (!instance?.isField) return [];
    // A word is written as a whole: two of its bytes cannot be fields of their own.
    if (instance.memoryOffset % WORD !== 0) throw new Error(`${name}.${instance.name} does not begin a word.`);
    return [{ name: instance.name, type: String(instance.type), word: instance.memoryOffset / WORD }];
  });
  return { name, bytes: Math.ceil(nextMemoryOffset / WORD) * WORD, fields };
}

/** TypeScript's type of what is passed as AssemblyScript's. */
function crossing(what: string, type: Type | string): string {
  const types: Record<string, string> = {
    usize: 'Address',
    i32: 'number',
    f32: 'number',
    bool: 'boolean',
    void: 'void',
  };
  const found = types[String(type)];
  if (!found) throw new Error(`${what}: nothing of the type ${type} is passed to a kernel.`);
  return found;
}

function renderStruct({ name, fields }: Struct): string {
  const typed = fields.map((field) => ({ ...field, crossing: crossing(`${name}.${field.name}`, field.type) }));
  const stored: Record<string, string> = {
    f32: 'floatWords',
    usize: 'integerWords',
    i32: 'integerWords',
    bool: 'integerWords',
  };
  const views = [...new Set(fields.map(({ type }) => stored[type]))].sort().reverse();
  return [
    `export interface ${name} {`,
    ...typed.map((field) => `  ${field.name}: ${field.crossing};`),
    '}\n',
    `function write${name}({ ${views.join(', ')} }: StructMemory, at: Address, values: ${name}): Address {`,
    `  const word = at / ${WORD};`,
    ...typed.map(({ name, type, word }) => {
      const value = type === 'bool' ? `Number(values.${name})` : `values.${name}`;
      return `  ${stored[type]}[word${word === 0 ? '' : ` + ${word}`}] = ${value};`;
    }),
    '  return at;',
    '}\n',
  ].join('\n');
}

function renderSignature({ name, parameters, result }: Kernel): string {
  const typed = parameters.map((parameter) => `${parameter.name}: ${parameter.type}`);
  return `  ${name}(${typed.join(', ')}): ${result};`;
}

function renderBinding({ name, parameters }: Kernel): string[] {
  const struct = parameters.find((parameter) => parameter.struct)?.struct;
  if (!struct) return [];
  const names = parameters.map((parameter) => parameter.name);
  const values = parameters.map((each) => (each.struct ? `write${struct.name}(memory, at, ${each.name})` : each.name));
  const call = `module.${name}(${values.join(', ')})`;
  return [`    ${name}: (${names.join(', ')}) => memory.scratch(${struct.bytes}, (at) => ${call}),`];
}
