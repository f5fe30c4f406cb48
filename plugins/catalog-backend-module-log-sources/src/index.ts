export { catalogModuleLogSources as default } from './module';
