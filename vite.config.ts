import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  root: isSsrBuild ? '.' : 'client',
  publicDir: 'public',
  build: isSsrBuild
    ? {
        ...{ ssr: true, target: 'node20', outDir: 'dist/server', emptyOutDir: true, copyPublicDir: false },
        rolldownOptions: {
          input: { main: 'server/main.ts', 'papers-worker': 'server/papers/worker.ts' },
          output: { entryFileNames: '[name].js' },
        },
      }
    : { outDir: '../dist/client', emptyOutDir: true, target: 'es2022' },
  server: {
    port: 5173,
    // Objects, not strings: a string would change the Host, and the server takes changes only from its own pages.
    proxy: {
      '/api/': { target: server },
      '/socket.io': { target: server, ws: true },
      '/livekit': { target: server, ws: true },
      '/tin': { target: server },
      '/nghi-quyet': { target: server },
    },
  },
}))
