/** Upper bounds of the latency histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export interface Metrics {
  /** An answer: its route, its status, the seconds that it took. */
  answered(route: string, status: number, seconds: number): void
  /** Everything in the Prometheus text format 0.0.4, with these gauges of the ledger. */
  text(gauges: readonly Gauge[]): string
}

export interface Gauge {
  /** One that only grows ends in `_total`. */
  readonly name: string
  readonly help: string
  readonly value: number
}

interface Latency {
  readonly counts: number[]
  sum: number
  count: number
}

/** Counts kept since the process started. */
export function metricsOf(): Metrics {
  const requests = new Map<string, number>()
  const latencies = new Map<string, Latency>()
  return {
    answered(route, status, seconds) {
      const [method = '', path = ''] = route.includes(' ') ? route.split(' ') : ['', route]
      const labels = `method="${method}",route="${path}"`
      const key = `${labels},status="${status}"`
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const held = latencies.get(labels) ?? { counts: BOUNDS.map(() => 0), sum: 0, count: 0 }
      for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) held.counts[i]!++
      held.sum += seconds
      held.count++
      latencies.set(labels, held)
    },
    text: (gauges) =>
      [
        '# HELP stemma_http_requests_total Answers by route and status.',
        '# TYPE stemma_http_requests_total counter',
        ...[...requests].sort().map(([labels, count]) => `stemma_http_requests_total{${labels}} ${count}`),
        '# HELP stemma_http_request_duration_seconds How long answers took, by route.',
        '# TYPE stemma_http_request_duration_seconds histogram',
        ...[...latencies].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([labels, latency]) => histogram(labels, latency)),
        ...[...gauges, ...own()].flatMap(gauge),
        '',
      ].join('\n'),
  }
}

const gauge = ({ name, help, value }: Gauge): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`,
  `${name} ${value}`,
]

function histogram(labels: string, { counts, sum, count }: Latency): string[] {
  const name = 'stemma_http_request_duration_seconds'
  return [
    ...BOUNDS.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${counts[i]}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum.toFixed(6)}`,
    `${name}_count{${labels}} ${count}`,
  ]
}

/** What the process says of itself, under the names that Prometheus' own libraries use. */
function own(): Gauge[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return [
    { name: 'process_resident_memory_bytes', help: 'Memory of the process.', value: rss },
    { name: 'nodejs_heap_size_used_bytes', help: 'Memory that JavaScript uses.', value: heapUsed },
    { name: 'process_cpu_seconds_total', help: 'Processor time used so far.', value: (user + system) / 1e6 },
    { name: 'process_uptime_seconds', help: 'Time since the process started.', value: Math.round(process.uptime()) },
  ]
}
