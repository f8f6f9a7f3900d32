import { FIREFOX } from '../../scripts/support/other-engines.ts';
import { openFirefox } from './firefox.ts';
import { journey } from './journey.ts';

journey(FIREFOX, openFirefox);
