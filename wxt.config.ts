import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // Trials side by side must not overwrite each other's build.
  outDir: process.env.DUIDU_OUT ?? '.output',
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: {
    name: 'Duidu',
    permissions: ['storage'],
    browser_specific_settings: {
      gecko: {
        id: 'duidu@duidu.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});
