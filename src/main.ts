import { ClassifierClient } from './bridge/classifier-client.ts';
import { Camera } from './classify/camera.ts';
import { ClassifySession } from './classify/classify-session.ts';
import { wayOutOfFrame } from './shell/framed.ts';
import { Installation } from './shell/installation.ts';
import { SampleServices } from './shell/sample-services.ts';
import { SelvedgeApp } from './shell/selvedge-app.ts';
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
  Object.assign(app, { client, installation, session, trainingServices, sampleServices });
  document.body.append(app);

  // The shortcut on the home screen asks for the camera; otherwise it starts by itself only where it was allowed before.
  const asked = new URLSearchParams(location.search).has('camera');
  void (asked ? session.startCamera() : session.startIfAllowed());

  // The offline copy waits for the first start, so that it does not compete with it for the line.
  const store = () => Promise.allSettled([installation.start(), sampleServices.openKeeping()]);
  client.ready().then(store, store);
}

if (window.top === window) start();
else document.body.append(wayOutOfFrame());
