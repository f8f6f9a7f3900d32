import { expose } from 'comlink';
import { STARTER_MODEL } from '../src/contract/assets.ts';
import { startBrowserEngine } from './browser/engine.ts';
import { fetchModelFiles } from './browser/model-files.ts';
import { Classifier } from './classifier.ts';

expose(new Classifier({ startEngine: startBrowserEngine, fetchModelFiles: () => fetchModelFiles(STARTER_MODEL) }));
