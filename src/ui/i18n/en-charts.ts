/** English: the charts of a place and the tables behind them. Not in the first download. */
import { capitalised } from '../names.ts';
import type { viCharts } from './vi-charts.ts';

export const enCharts: typeof viCharts = {
  table: 'The table behind this picture',
  csv: 'Download the table (CSV)',
  source: (definition, date) => `Definition: ${definition}. Data to ${date}.`,
  definition: 'Definition',
  date: 'Data to',
  kind: 'Kind of data',
  sources: 'Sources',
  spread: {
    title: ({ commune, settlement }, signal) =>
      `${capitalised(commune.many)} by share of ${settlement.many} with ${signal}`,
    within: (place, { commune }) => `${capitalised(commune.many)} of ${place}.`,
    half: (median, { commune, settlement }, signal) =>
      `Half of the ${commune.many} have ${signal} in at least ${median} of their ${settlement.many}.`,
    halfFull: ({ commune, settlement }, signal) =>
      `At least half of the ${commune.many} have ${signal} in every one of their ${settlement.many}.`,
    rest: (full, low, bound, { commune }) =>
      `Of all ${commune.many}, ${full} reach 100%, ${low} are below ${bound}.`,
    lacking: (count) => `Too little is known of ${count}, which stand apart.`,
    own: (name, share) => `${name}: ${share}`,
    median: (share) => `median: ${share}`,
    nationalMedian: (share, { commune }) => `national median of ${commune.many}: ${share}`,
    lackingAxis: 'too few data',
    range: (from, to) => `from ${from} to under ${to}`,
    full: 'all of them, 100%',
    lackingRow: (threshold, { settlement }) =>
      `too few data (on under ${threshold} of ${settlement.many})`,
    emptyRow: ({ settlement }) => `no ${settlement.many} in the data`,
    share: ({ settlement }) => `Share of ${settlement.many} with signal`,
    count: ({ commune }) => capitalised(commune.many),
  },
  cohorts: {
    title: 'Progress by survey round',
    open: (from, to) => `Compare the list of ${from} with that of ${to}`,
    load: (date, { settlement }) =>
      `Opening this reads one more file: the list of ${settlement.many} of ${date}.`,
    loadSized: (date, size, { settlement }) =>
      `Opening this reads one more file: the list of ${settlement.many} of ${date} (${size}).`,
    choose: ({ province }) =>
      `Choose a ${province.one} to see progress: the file about the whole dataset names no places, so they cannot be compared one by one.`,
    from: 'Compare from',
    working: 'Comparing the two lists…',
    unreadable: 'One of the two lists cannot be read, so they cannot be compared.',
    nothing: ({ settlement }, signal) =>
      `At neither date is any of the ${settlement.many} known to be without ${signal}.`,
    told: (dates, covered) => `${dates}: newly covered: ${covered}.`,
    dates: (from, to) => `From ${from} to ${to}`,
    list: (found, removed) =>
      `New in the list: ${found}; taken off the list: ${removed} (not counted as covered).`,
    otherwise: (lost, revealed, obscured) =>
      `Besides: signal lost: ${lost}; newly known to have none: ${revealed}; no data any more: ${obscured}.`,
    left: (remaining, { many }, signal) =>
      `${capitalised(many)} still without ${signal}: ${remaining}.`,
    noRound: 'no round given',
    all: 'All',
    round: 'Round',
    parts: {
      covered: (count) => `${count} covered`,
      removed: (count) => `${count} taken off`,
      other: (count) => `${count} otherwise`,
      remaining: (count) => `${count} left`,
    },
    columns: {
      start: 'At the start',
      incoming: 'Added',
      covered: 'Covered',
      removed: 'Taken off',
      other: 'Otherwise',
      remaining: 'Left',
    },
    reading:
      'Each bar begins at 0 and is as long as the start with what was added; all bars have one scale. Start + added − covered − taken off − otherwise = left.',
    incoming:
      'Added: new in the list, signal lost, newly known to be without signal, or moved from another round. Otherwise: no data any more, or moved to another round.',
  },
  former: {
    title: 'Former administrative units',
    open: 'What it was made of',
    reading: 'Reading the catalogue of former units…',
    none: 'The catalogue has no former unit of another name here.',
    failed: 'The catalogue of former units cannot be read.',
    divided: (others) => `in part; the rest now belongs to ${others}`,
  },
  operators: {
    title: ({ settlement }) => `${capitalised(settlement.many)} with the signal of each operator`,
    caption: ({ settlement }, isWeakIn) =>
      `${capitalised(settlement.many)} with signal out of all, as reported; weak signal ${isWeakIn ? 'counts' : 'does not count'}.`,
    missing: (count) => `${count} no data`,
    missingKey: ({ settlement }) =>
      `“No data”: ${settlement.many} of which that operator gave none.`,
    unspoken: 'the operator does not report this technology',
    operator: 'Operator',
  },
};
