// Loaded into the command before it starts: writes down at its end what it held at its peak and what it cost.
import {readFileSync, writeFileSync} from 'node:fs';

process.on('exit', () => {
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
  writeFileSync(
    process.env.MEASURED_IN,
    JSON.stringify({peakMegabytes: (peakHere() ?? maxRSS) / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6}),
  );
});

/** Where Linux says it: the usual figure begins at the size of the process that started this one. */
function peakHere() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) || undefined;
  } catch {
    return undefined;
  }
}
