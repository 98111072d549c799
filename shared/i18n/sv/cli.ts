export const cli = {
  description: 'Rundbrev från kommandoraden: samma arbetsyta och samma regler som i programmet.',
  usageRemedy: 'Lägg till --help efter kommandot för att se hur det används.',
  option: {
    workspace: 'arbetsytans mapp (eller miljövariabeln RUNDBREV_WORKSPACE)',
    json: 'svara med ett JSON-dokument på stdout',
    lang: 'språk: sv eller en',
    version: 'vilken version av Rundbrev det är',
  },
  workspace: {
    description: 'arbetsytan: mappen med allt som Rundbrev sparar',
    create: 'skapa en ny arbetsyta i en tom mapp',
    sample: 'fyll den med exemplet: ett decemberbrev, kontakter i 17 kommuner och ett års räckvidd',
    created: 'Arbetsytan finns i {{folder}}.',
  },
  demo: {
    county: 'Län',
    sent: '”{{title}}” skickades till {{sent}} kontakter.',
    coverage: 'Täckning: {{reached}} av {{aimed}} län.',
    written: 'Brevet, mejlen, varianterna och räckvidden ligger i {{folder}}',
    whole: 'Allt kom fram: {{count}} mejl, vart och ett en gång.',
    short: 'Något fattas: se raderna ovan.',
    shortfall: {
      missing: '{{recipient}} fick inget brev.',
      twice: '{{recipient}} fick brevet mer än en gång.',
      stranger: '{{recipient}} fick brevet men är ingen kontakt.',
      incomplete: 'Brevet till {{recipient}} saknar {{part}}.',
    },
  },
} as const
