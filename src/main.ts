import { ClassifierClient } from './bridge/classifier-client.ts';
import { Camera } from './classify/camera.ts';
import { ClassifySession } from './classify/classify-session.ts';
import { wayOutOfFrame } from './shell/framed.ts';
import { Installation } from './shell/installation.ts';
import { launch } from './shell/launch.ts';
import { SampleServices } from './shell/sample-services.ts';
import { SelvedgeApp } from './shell/selvedge-app.ts';
import { Speaking } from './shell/speaking.ts';
import type { TrainingServices } from './shell/training-services.ts';

function start(): void {
  const client = new ClassifierClient();
  const installation = new Installation();
  const hold = () => installation.holdUpdates();
  const session = new ClassifySession(client, new Camera());
  const sampleServices = new SampleServices(client, session, hold);

  let opened: Promise<TrainingServices> | undefined;
  /** Fetched with the first screen that trains, evaluates or lists models: classifying needs none of it. */
  const trainingServices = () =>
    (opened ??= Promise.all([
      import('./shell/training-services.ts'),
      import('./domain/datasets/app-dataset.ts'),
      sampleServices.openKeeping(),
    ]).then(([shell, { APP_DATASET }, keeping]) => new shell.TrainingServices(client, APP_DATASET, hold, keeping)));

  const app = new SelvedgeApp();
  Object.assign(app, { client, installation, session, speaking: new Speaking(), trainingServices, sampleServices });
  void app.speaking.start().then(() => document.body.append(app));

  launch({ session, sampleServices, trainingServices });

  // The offline copy waits for the first start, so that it does not compete with it for the line.
  const store = () => Promise.allSettled([installation.start(), sampleServices.openKeeping()]);
  client.ready().then(store, store);
}

if (window.top === window) start();
else document.body.append(wayOutOfFrame());
