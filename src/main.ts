import { Camera } from './app/camera.ts';
import { ClassifierClient } from './app/classifier-client.ts';
import { Installation } from './app/installation.ts';
import { Laboratory } from './app/laboratory.ts';
import { Looking } from './app/looking.ts';
import { Wardrobe } from './app/wardrobe.ts';
import { SelvedgeApp } from './ui/selvedge-app.ts';

const client = new ClassifierClient();
const installation = new Installation();
const hold = () => installation.holdUpdates();
const looking = new Looking(client, new Camera());
const wardrobe = new Wardrobe(client, looking, hold);
const laboratory = new Laboratory(client, hold, wardrobe.persistence);

const app = new SelvedgeApp();
Object.assign(app, { client, installation, looking, laboratory, wardrobe });
document.body.append(app);

// The shortcut on the home screen asks for the camera; otherwise it starts by itself only where it was allowed before.
const asked = new URLSearchParams(location.search).has('camera');
void (asked ? looking.startCamera() : looking.startIfAllowed());

// The offline copy waits for the first start, so that it does not compete with it for the line.
const store = () => installation.start();
client.ready().then(store, store);
