/** The sections of the settings, in their order: the last part of each one's address, and what it is called. */
export const settingsSections = [
  {
    name: 'organisation',
    titleKey: 'settings.organisation.title',
    keywords: ['sidfot', 'adress', 'organisation', 'footer', 'address'],
  },
  {
    name: 'senders',
    titleKey: 'templates.senders.title',
    keywords: ['underskrift', 'signatur', 'sender', 'signature'],
  },
  {
    name: 'channels',
    titleKey: 'settings.channels.title',
    keywords: ['smtp', 'server', 'lösenord', 'e-mail', 'channels', 'password'],
  },
  {
    name: 'accounts',
    titleKey: 'accounts.title',
    keywords: ['bluesky', 'mastodon', 'facebook', 'linkedin', 'applösenord', 'social', 'accounts', 'token'],
  },
  {
    name: 'by-hand',
    titleKey: 'byHand.title',
    keywords: ['threads', 'forum', 'facebookgrupp', 'grupp', 'instagram', 'by hand', 'group'],
  },
  {
    name: 'links',
    titleKey: 'links.title',
    keywords: [
      'utm',
      'kampanj',
      'matomo',
      'plausible',
      'statistik',
      'spårning',
      'links',
      'campaign',
      'tracking',
    ],
  },
  {
    name: 'letter',
    titleKey: 'themes.title',
    keywords: [
      'tema',
      'logotyp',
      'färger',
      'typsnitt',
      'sidfot',
      'theme',
      'logo',
      'colours',
      'fonts',
      'footer',
    ],
  },
  {
    name: 'planning',
    titleKey: 'settings.planning.title',
    keywords: ['kalender', 'krock', 'natt', 'calendar', 'conflict', 'night'],
  },
  { name: 'counties', titleKey: 'settings.counties.title', keywords: ['täckning', 'counties', 'coverage'] },
  {
    name: 'population',
    titleKey: 'settings.population.title',
    keywords: ['folkmängd', 'scb', 'population', 'inhabitants'],
  },
  {
    name: 'words',
    titleKey: 'checks.words.title',
    keywords: ['stavning', 'ordbok', 'förkortningar', 'spelling', 'dictionary', 'abbreviations'],
  },
  {
    name: 'mentions',
    titleKey: 'settings.mentions.title',
    keywords: ['konto', 'kontonamn', 'mentions', 'handle', 'account', '@'],
  },
  {
    name: 'notifications',
    titleKey: 'notices.settings.title',
    keywords: ['aviseringar', 'påminnelse', 'skrivbord', 'notiser', 'notifications', 'reminders', 'desktop'],
  },
  {
    name: 'appearance',
    titleKey: 'settings.appearance.title',
    keywords: ['tema', 'språk', 'theme', 'language', 'appearance'],
  },
  {
    name: 'move',
    titleKey: 'sharing.move.title',
    keywords: ['flytta', 'exportera', 'annan dator', 'ny dator', 'move', 'export', 'another computer'],
  },
  {
    name: 'program',
    titleKey: 'program.settings.title',
    keywords: [
      'starta',
      'inloggning',
      'stänga',
      'bakgrund',
      'vaken',
      'login',
      'close',
      'background',
      'awake',
    ],
  },
  {
    name: 'backups',
    titleKey: 'backups.title',
    keywords: ['säkerhetskopia', 'återställ', 'kopia', 'backup', 'restore', 'copy'],
  },
] as const

export type SettingsSectionName = (typeof settingsSections)[number]['name']
