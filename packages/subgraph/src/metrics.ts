/** One figure of a process, in the words of Prometheus: unit in the name, such as `_seconds` or `_bytes`. */
export interface Metric {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  value: number;
  labels?: Readonly<Record<string, string>>;
}

/** Prints figures in Prometheus' text format. Those of one name stand together, as it demands. */
export function printMetrics(metrics: readonly Metric[]): string {
  const byName = Map.groupBy(metrics, (metric) => metric.name);
  return [...byName.values()].map((same) => `${head(same[0])}${same.map(line).join('')}`).join('');
}

function head(metric: Metric | undefined): string {
  return metric ? `# HELP ${metric.name} ${metric.help}\n# TYPE ${metric.name} ${metric.type}\n` : '';
}

function line({ name, value, labels = {} }: Metric): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}=${JSON.stringify(text)}`);
  return `${name}${pairs.length > 0 ? `{${pairs.join()}}` : ''} ${value}\n`;
}
