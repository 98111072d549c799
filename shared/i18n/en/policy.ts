export const policy = {
  title: 'Decided by your organisation',
  fixed: 'Decided by your organisation.',
  servers: 'Only these servers are allowed: {{list}}.',
  decided: {
    startAtLogin: {
      yes: 'Rundbrev starts when you log in.',
      no: 'Rundbrev does not start by itself when you log in.',
    },
    mailServers: 'Letters are sent only through: {{list}}.',
    networks: 'Accounts may publish on: {{list}}.',
    noNetworks: 'No account may publish on a social network.',
    caFile: 'Servers may also have certificates of the organisation’s own authority.',
    language: { sv: 'Rundbrev speaks Swedish.', en: 'Rundbrev speaks English.' },
    updates: {
      off: 'Rundbrev does not look for newer versions.',
      ask: 'Rundbrev looks for newer versions and asks before one is fetched.',
      auto: 'Rundbrev looks for newer versions and fetches them.',
    },
    proxy: {
      none: 'The web is reached without a proxy.',
      system: 'The web is reached through the computer’s proxy.',
      server: 'The web is reached through the proxy {{server}}.',
    },
    proxyExcept: 'Reached without it: {{list}}.',
    logDays_one: 'The log is kept for a day at most.',
    logDays_other: 'The log is kept for {{count}} days at most.',
    backupDays_one: 'Backups that are made by themselves are kept for a day.',
    backupDays_other: 'Backups that are made by themselves are kept for {{count}} days.',
    backupFolder: 'A whole backup is also put in {{folder}} once a day.',
    backupCopies_one: 'The latest one is kept there.',
    backupCopies_other: 'The latest {{count}} are kept there.',
  },
  unknown: 'The file {{file}} names something that this version does not know: {{list}}.',
  refused: {
    writable:
      'The file {{file}} is not followed: others than the administrator can change {{detail}}. Tell whoever looks after the computer.',
    unreadable:
      'The file {{file}} is not followed: not all that it refers to can be read ({{detail}}). Tell whoever looks after the computer.',
    invalid:
      'The file {{file}} is not followed: something in it cannot be used ({{detail}}). Tell whoever looks after the computer.',
    key: 'The file {{file}} is not followed: “{{key}}” must be {{expected}} ({{detail}}). Tell whoever looks after the computer.',
    meanwhile: 'Until then nothing is decided, and Rundbrev does not look for newer versions.',
  },
  expected: {
    startAtLogin: 'true or false',
    language: '"sv" or "en"',
    updates: '"off", "ask" or "auto"',
    mailServers: 'a list of servers, such as ["smtp.kommun.example", "*.region.example"]',
    networks: 'a list of "bluesky", "mastodon", "facebook", "linkedin" or "x"',
    caFile: 'the whole path of a PEM file that can be read',
    proxy: '"none", "system" or an address with its port, such as "http://proxy.kommun.example:3128"',
    proxyExcept: 'a list of servers, such as ["*.kommun.example"]',
    logDays: 'a whole number from 1 to 365',
    backupDays: 'a whole number from 1 to 365',
    backupFolder: 'the whole path of a folder',
    backupCopies: 'a whole number from 1 to 365',
  },
}
