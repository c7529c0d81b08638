import { serveObjectUrls } from '../../lib/platform/backups/serve-object-urls.ts';

serveObjectUrls();
