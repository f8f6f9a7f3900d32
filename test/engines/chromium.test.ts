import { CHROMIUM } from '../../scripts/support/chromium.ts';
import { openChromium } from './chromium.ts';
import { journey } from './journey.ts';

journey(CHROMIUM, openChromium);
