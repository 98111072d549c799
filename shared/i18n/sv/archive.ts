export const archive = {
  hold: {
    reason: {
      'older-database':
        'Databasen är äldre än det senaste som skickades härifrån ({{at}}, från {{computer}}), till exempel efter att en säkerhetskopia lagts tillbaka.',
      'other-computer': 'Senast skickades det från en annan dator: {{computer}} ({{at}}).',
    },
    unknown: 'finns inte i databasen',
    column: {
      id: 'Nr',
      title: 'Inlägg',
      state: 'I databasen',
      taken: 'Skickade',
      inDoubt: 'Osäkra',
      wouldGoAgain: 'Skulle gå igen',
    },
    confirmed:
      'Sändningen är på. {{sent}} räknas som skickade, {{inDoubt}} som osäkra, och {{closed}} publiceringar är avslutade.',
  },
  cli: {
    confirm:
      'sätt på sändningen efter en återställning eller flytt: det som redan gått räknas som skickat, resten går',
    dryRun: 'visa bara vad som skiljer, ändra inget',
    nothingHeld: 'Sändningen är på. Inget har ändrats.',
  },
} as const
