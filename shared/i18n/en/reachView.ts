export const reachView = {
  views: {
    label: 'What is shown',
    map: 'Map',
    time: 'Over time',
    channels: 'Channels and posts',
    coverage: 'Coverage',
  },
  channels: {
    byChannel: 'By channel',
    byPost: 'By post',
    nothing: 'Nothing measured in the period.',
  },
} as const
