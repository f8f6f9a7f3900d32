import { WEBKIT } from '../../scripts/support/other-engines.ts';
import { journey } from './journey.ts';
import { openWebKit } from './webkit.ts';

journey(WEBKIT, openWebKit);
