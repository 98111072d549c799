export const planning = {
  conflict: {
    'red-day': 'public holiday or Sunday',
    'squeeze-day': 'a working day squeezed between two free ones',
    'eve-afternoon': 'the afternoon before a holiday',
    night: 'at night (21–07)',
    lettersSameDay: 'the same day as “{{title}}” ({{when}}) to the same recipients',
    lettersClose_one: '{{count}} day from “{{title}}” ({{when}}) to the same recipients',
    lettersClose_other: '{{count}} days from “{{title}}” ({{when}}) to the same recipients',
    channelSameTime: 'at the same time as “{{title}}” in the same channel',
    channelClose_one: '{{count}} minute from “{{title}}” in the same channel',
    channelClose_other: '{{count}} minutes from “{{title}}” in the same channel',
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
      '{{count}} time up to and including {{to}}, {{warned}} of them with something to consider. Nothing was changed.',
    summary_other:
      '{{count}} times up to and including {{to}}, {{warned}} of them with something to consider. Nothing was changed.',
    nothing: 'Nothing is planned up to and including {{to}}.',
    cutShort_one: '“{{title}}” comes back so often that only its next time is shown.',
    cutShort_other: '“{{title}}” comes back so often that only its next {{count}} times are shown.',
  },
  cli: {
    dryRun: 'show everything that will be published, and what speaks against each time; nothing is changed',
    months: 'so many months ahead (1–24)',
    within: 'tell of two newsletters to the same people with at most so many days between them (0–60)',
    format: 'table or csv',
  },
}
