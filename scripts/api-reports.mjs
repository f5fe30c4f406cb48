/**
 * Writes each published entry's public surface to <package>/api/<entry>.api.md; with --check, fails when it differs
 * from what is committed.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import apiExtractor from '@microsoft/api-extractor';
import { root } from './workspace.mjs';

const { Extractor, ExtractorConfig } = apiExtractor;
const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter(argument => !argument.startsWith('-'));

/** Published entries of a library: export path to its declarations. */
function libraryEntries(folder, manifest) {
  return Object.entries(manifest.exports)
    .filter(([name, target]) => typeof target === 'object' && !name.includes('*'))
    .map(([name, target]) => ({ name, types: path.join(folder, target.types) }));
}

/** A plugin publishes source; its declarations come from `npm run tsc`. */
function pluginEntries(folder, manifest) {
  return Object.entries(manifest.exports)
    .filter(([, target]) => /\.tsx?$/.test(target))
    .map(([name, target]) => ({
      name,
      types: path.join(root, 'dist-types', path.relative(root, folder), target.replace(/\.tsx?$/, '.d.ts')),
    }));
}

const packages = ['packages', 'plugins'].flatMap(group =>
  readdirSync(path.join(root, group), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => path.join(root, group, entry.name)),
);

let failed = 0;
for (const folder of packages) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (manifest.private || (only.length > 0 && !only.includes(path.basename(folder)))) continue;
  const entries = manifest.backstage ? pluginEntries(folder, manifest) : libraryEntries(folder, manifest);
  for (const { name, types } of entries) failed += report(folder, manifest.name, name, types) ? 0 : 1;
}
console.log(
  failed === 0
    ? 'API reports are up to date.'
    : `${failed} API reports differ: run npm run check:api and commit the result.`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns Whether the committed report equals the present surface (always true without --check). */
function report(folder, packageName, entry, types) {
  const reportName = entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-');
  const reportFolder = path.join(folder, 'api');
  mkdirSync(reportFolder, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'esnext',
            moduleResolution: 'bundler',
            target: 'es2023',
            lib: ['es2023', 'dom', 'esnext.disposable'],
            skipLibCheck: true,
            strict: true,
            jsx: 'react-jsx',
            types: [],
          },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: path.join(root, 'node_modules', '.cache', 'api-reports', packageName),
        reportFileName: `${reportName}.api.md`,
        includeForgottenExports: false,
      },
      newlineKind: 'lf',
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: path.join(folder, 'api-extractor.json'),
    packageJsonFullPath: path.join(folder, 'package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: !check,
    showVerboseMessages: false,
    messageCallback: message => (message.handled = true),
  });
  if (check && result.apiReportChanged)
    console.error(
      `✖ ${packageName} ${entry}: the public API differs from ${path.relative(root, path.join(reportFolder, `${reportName}.api.md`))}`,
    );
  return !(check && result.apiReportChanged);
}
