import { serveObjectUrls } from '../../lib/platform/backups/serve-object-urls.ts';
import { serveClipboard } from '../../lib/platform/clipboard/serve-clipboard.ts';

serveObjectUrls();
serveClipboard();
