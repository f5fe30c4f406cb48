import { createBackend } from '@backstage/backend-defaults';
import { auditLogServiceFactory } from './audit-log/service-factory';
import { httpServerFactory } from './http-server';

const backend = createBackend();

backend.add(auditLogServiceFactory);
backend.add(httpServerFactory);

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('./docs-site/plugin'));

// Sign-in: `guest` answers only where the configuration allows it (app-config.demo.yaml), `oidc` where it is
// configured (app-config.production.yaml).
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@logwright/plugin-catalog-backend-module-log-sources'));
backend.add(import('./demo-catalog/module'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@logwright/plugin-siem-backend'));

void backend.start();
