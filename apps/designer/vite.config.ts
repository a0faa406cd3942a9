import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Requests that belong to the server while the designer is served by `npx vite apps/designer`. */
const SERVER_PATHS = ['/api', '/oifde', '/health'];

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/designer',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    // the server's content security policy allows no data: fonts
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, { target: 'http://127.0.0.1:3000' }])),
  },
});
