/** Runs the tasks that standard input lists as JSON, and prints what they give. */
import '@tensorflow/tfjs-backend-wasm';
import { text } from 'node:stream/consumers';
import { runTask, type Task } from './run.ts';

const done = [];
for (const task of JSON.parse(await text(process.stdin)) as Task[]) done.push(await runTask(task));
process.stdout.write(`\n${JSON.stringify(done)}`);
