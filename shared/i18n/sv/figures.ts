export const figures = {
  against: '{{period}} mot {{against}}',
  import: 'import {{imports}}',
  byHand: 'inskrivet för hand',
  more_one: '{{count}} till',
  more_other: '{{count}} till',
  ledger: 'Rundbrevs leveranslista',
  definition: {
    delivered: 'Brev som mottagarens e-postserver har tagit emot.',
    people:
      'Unika personer så som källan räknar dem. De läggs aldrig ihop över källor, kanaler eller perioder.',
    views: 'Antal visningar så som källan räknar dem. Samma person kan stå för flera.',
    visits: 'Antal besök så som källan räknar dem. Samma person kan stå för flera.',
    participants: 'Antal deltagare enligt den som ordnade.',
    engagements: 'Reaktioner, kommentarer, delningar och klick så som källan räknar dem.',
    mentions: 'Inslag och artiklar som nämner oss.',
  },
  knownChange: {
    facebookPeople:
      'Räckvidd i unika personer ersattes av antal personer som har sett innehåll (viewers), som räknas på ett annat sätt.',
    facebookViews: 'Exponeringar (impressions) ersattes av visningar (views).',
    instagramViews: 'Exponeringar (impressions) och uppspelningar (plays) ersattes av visningar (views).',
    analytics4:
      'Google Analytics 4 ersatte Universal Analytics och räknar händelser: sessioner, användare och sidvisningar räknas på ett annat sätt.',
  },
  note: {
    'left-out_one': '{{count}} mätning sträcker sig utanför perioden och är inte med.',
    'left-out_other': '{{count}} mätningar sträcker sig utanför perioden och är inte med.',
    'sources-differ': '{{source}} finns bara i den ena perioden.',
    'lengths-differ': 'Perioderna är olika långa: {{days}} dagar mot {{against}}.',
    'definition-within':
      '{{source}} räknar på ett annat sätt från och med {{day}}, och den dagen ligger i perioden.',
  },
} as const
