/** Tjänsten på en dator som alltid är på, och vem som kör schemat. */
export const service = {
  waitsForService:
    'Tjänsten på {{host}} avslutar det som är i luften ({{inTheAir, number}} kvar) och lämnar sedan över.',
  opening: {
    title: 'Arbetsytan öppnas strax',
    waits: 'Tjänsten på {{host}} lämnar över.',
    finishing: 'Tjänsten på {{host}} avslutar en sändning: {{inTheAir, number}} i luften.',
    safe: 'Inget går förlorat, och inget skickas två gånger. När du stänger tar tjänsten vid igen.',
    cancel: 'Avbryt',
  },
  runs: {
    service: 'Schemat körs av tjänsten på {{host}} när du stänger',
    elsewhere: 'Schemat körs på {{host}} (process {{pid}}). Härifrån skickas inget så länge.',
  },
  holder: {
    label: 'Går från',
    here: 'Den här datorn, som måste vara på då',
    service: 'Tjänsten på {{host}} när du stänger',
    officer: 'Dig, för hand',
    with: '{{server}}, som har det redan',
    until: 'Den här datorn, tills {{server}} har tagit emot',
  },
  cli: {
    service:
      'som tjänst på en dator som alltid är på: kör schemat när ingen annan har arbetsytan öppen, och lämnar över till den som öppnar den',
  },
  log: {
    started: 'Tjänsten sköter {{folder}} på {{host}} (process {{pid}}).',
    took: 'Har arbetsytan.',
    runs: 'Kör schemat.',
    held: 'Sändning är stoppad här tills någon har bekräftat den (workspace confirm-sending, eller i appen).',
    elsewhere: 'Schemat körs på {{host}} (process {{pid}}): väntar.',
    asked: '{{program}} på {{host}} (process {{pid}}) vill ha arbetsytan: avslutar det som är i luften.',
    gave: 'Har lämnat över.',
    waits: 'Arbetsytan används av {{program}} på {{host}} (process {{pid}}): väntar.',
    publication: 'Publicering {{id}} i {{channel}}: {{state}}, {{sent, number}} av {{total, number}}.',
    trouble: 'Publicering {{id}} behöver hjälp: {{code}}.',
    stopping: 'Ombedd att sluta: avslutar det som är i luften.',
    ended: 'Slut.',
  },
}
