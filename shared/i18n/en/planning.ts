export const planning = {
  conflict: {
    'red-day': 'public holiday or Sunday',
    'squeeze-day': 'a working day squeezed between two free ones',
    'eve-afternoon': 'the afternoon before a holiday',
    night: 'at night ({{from}}–{{until}})',
    lettersSameDay: 'the same day as “{{title}}” ({{when}}) to the same recipients',
    lettersClose_one: '{{count, number}} day from “{{title}}” ({{when}}) to the same recipients',
    lettersClose_other: '{{count, number}} days from “{{title}}” ({{when}}) to the same recipients',
    channelSameTime: 'at the same time as “{{title}}” in the same channel',
    channelClose_one: '{{count, number}} minute from “{{title}}” in the same channel',
    channelClose_other: '{{count, number}} minutes from “{{title}}” in the same channel',
  },
  dryRun: {
    column: {
      day: 'Date',
      weekday: 'Day',
      week: 'Week',
      time: 'Time',
      title: 'Post',
      channel: 'Channel',
      to: 'To',
      back: 'Repeats',
      warnings: 'To consider',
    },
    yes: 'yes',
    everybody: 'everybody',
    moved: 'moved from {{day}}',
    summary_one:
      '{{count, number}} time up to and including {{to}}, {{warned, number}} of them with something to consider. Nothing was changed.',
    summary_other:
      '{{count, number}} times up to and including {{to}}, {{warned, number}} of them with something to consider. Nothing was changed.',
    nothing: 'Nothing is planned up to and including {{to}}.',
    cutShort_one: '“{{title}}” comes back so often that only its next time is shown.',
    cutShort_other: '“{{title}}” comes back so often that only its next {{count, number}} times are shown.',
  },
  cli: {
    dryRun: 'show everything that will be published, and what speaks against each time; nothing is changed',
    months: 'so many months ahead (1–24)',
    within:
      'tell of two newsletters to the same people with at most so many days between them (0–60; otherwise as the workspace has it)',
    format: 'table or csv',
    consider: 'To consider: {{consider}}.',
    calendar: 'the calendar: fixed points, school breaks and a calendar file',
    export:
      'write a calendar file (.ics) of what is published, planned and coming back, and of the fixed points',
    from: 'the first day (otherwise today)',
    to: 'the last day (otherwise a year later)',
    exported:
      '{{publications, number}} publications and {{points, number}} fixed points from {{from}} to {{to}} are in {{file}}.',
    points: 'show the fixed points and the school breaks',
    noPoints: 'There are no fixed points.',
    addPoint: 'add a fixed point: a budget council, an application period',
    firstDay: 'the first day: 2026-12-10',
    lastDay: 'the last day (otherwise the same)',
    yearly:
      'comes back: no, date (the same date every year), week (the same ISO week every year) or easter (as far from Easter every year)',
    note: 'a note',
    removePoint: 'remove a fixed point or a break',
    removed: '“{{name}}” is removed.',
    schoolBreaks: 'put in a county’s usual school breaks (its code or name), in place of those there are',
    easter: 'the Easter break: before (the days before Easter), after or none; no source says which',
    usualWeeks:
      'These are the usual weeks. Municipalities decide for themselves and may have others. The Easter break is added with --easter.',
  },
  point: {
    column: { id: 'No', name: 'Name', from: 'From', to: 'To', yearly: 'Comes back', layer: 'Kind' },
    yearly: { no: 'no', date: 'same date', week: 'same week', easter: 'as far from Easter' },
    layer: { own: 'fixed point', school: 'school break' },
  },
  export: { fileName: 'publishing-calendar.ics' },
  school: {
    winter: 'Winter break',
    easter: 'Easter break',
    autumn: 'Autumn break',
    christmas: 'Christmas break',
    note: 'The county’s usual weeks. Municipalities decide for themselves and may have others.',
  },
}
