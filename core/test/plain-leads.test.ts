/** The words before a list, or above it, say what it is: the aim itself, part of a demand, or what is done about a thing. */
import assert from 'node:assert/strict';
import { each } from './each.ts';
import { countAsked, read, rulesOf, texts } from './reading.ts';

each(
  'what is done about a risk is not the risk, however its name stands',
  [
    '## Risks\n\n### The roof leaks\n\nMitigation:\n- A new roof\n- Buckets\n\n### The floor gives way\n\nCountermeasure: a new floor\n',
    '## Risks\n\n- The roof leaks\n\nCountermeasures:\n\n- A new roof\n\n## More risks\n\n- The floor gives way\n',
    '## Risker\n\n### 1. Taket läcker\n\nMotåtgärder:\n1. Nytt tak\n2. Hinkar\n\n### 2. Golvet ger vika\n\n**Åtgärd:** nytt golv\n',
    '## Risker\n\n- Taket läcker\n- Golvet ger vika\n\nHantering:\n- Nytt tak och nytt golv\n',
  ],
  (source) => {
    const found = texts(read(source).challenges);
    assert.equal(found.length, 2, found.join(' / '));
    assert.match(found.join(' '), /roof leaks.*floor gives way|Taket läcker.*Golvet ger vika/);
  },
);

each(
  'a list that is part of a demand holds no goals',
  [
    '## Purpose\n\nThe ferry shall run as a bridge between:\n- the mainland\n- the islands\n',
    '## Vision\n\nBoarding shall work like this:\n\n1. The passenger waves\n2. The gate opens\n3. The ferry leaves\n',
    '## Syfte\n\nFärjan ska gå som en bro mellan:\n- fastlandet\n- öarna\n',
    '## Målbild\n\nDet ska gå till så här:\n\n1. Passageraren vinkar\n2. Grinden öppnas\n3. Färjan går\n',
  ],
  (source) => assert.deepEqual(texts(read(source).goals), []),
);

each(
  'words that only begin to say what is aimed at lead to goals',
  [
    '## Goals\n\nBy next summer the islanders shall be able to:\n- reach the doctor within an hour\n- come home after dark\n',
    '## Goals\n\nThe ferry shall contribute to:\n- fewer cars in the harbour\n- younger people on the islands\n',
    '## Mål\n\nTill sommaren ska öborna kunna:\n- nå läkaren inom en timme\n- komma hem efter mörkrets inbrott\n',
    '## Mål\n\nFärjan ska bidra till:\n- färre bilar i hamnen\n- fler unga på öarna\n',
  ],
  (source) => assert.equal(read(source).goals.length, 2),
);

each(
  'a sentence that calls itself the aim is one, whatever is asked for in it and beside whatever list',
  [
    '## Purpose\n\nThe aim is that the islanders shall be able to reach a doctor within an hour.\n\nThe boat calls at:\n- Northholm\n- Southholm\n',
    '## Purpose\n\nOur goal for this year will be that nobody has to wait more than an hour.\n',
    '## Syfte\n\nMålet är att öborna ska kunna nå en läkare inom en timme.\n\nBåten lägger till vid:\n- Norrholmen\n- Söderholmen\n',
    '## Syfte\n\nVårt mål för i år är att ingen ska behöva vänta mer än en timme.\n',
  ],
  (source) => {
    assert.match(texts(read(source).goals).join(' / '), /hour|timme/);
    assert.equal(countAsked(source), 0);
  },
);

each(
  'what the writer undertakes dictates nothing to anybody',
  [
    '# Nets\n\n## Deliverables\n\n- We will share our charts in a MySQL database.\n- We will also set up a React app.\n',
    '# Nät\n\n## Leveranser\n\n- Vi kommer att dela våra sjökort i en MySQL-databas.\n- Vi kommer också att bygga en app i React.\n',
  ],
  (source) =>
    assert.deepEqual(
      rulesOf(source).filter((rule) => rule.startsWith('prescribed')),
      [],
    ),
);

each(
  'a name that is a word, too, is a technology only as it is written',
  [
    '## Requirements\n\n- The lamps shall be led by the harbour master.\n- Boats within the radius shall have angular hooks.\n- The crew shall be paid by the Python Rescue Foundation.\n',
    '## Krav\n\n- Båtar ska ha prisma och helm.\n- Besättningen ska avlönas av Python Rescue Foundation.\n',
  ],
  (source) =>
    assert.deepEqual(
      rulesOf(source).filter((rule) => rule === 'prescribed-technology'),
      [],
    ),
);

each(
  'below requirements, what only speaks to the reader, or asks for nothing, is none',
  [
    '## Requirements\n\n- The gate opens by hand.\n\nYou can also see the whole chart at the harbour office.\n\nExperience of ropes is not required.\n',
    '## Requirements\n\n- The gate opens by hand.\n\nWe would love to hear of ropes.\n\nNo licence is needed.\n',
    '## Krav\n\n- Grinden öppnas för hand.\n\nNi kan också se hela sjökortet på hamnkontoret.\n\nErfarenhet av rep krävs inte.\n',
    '## Krav\n\n- Grinden öppnas för hand.\n\nVi hör gärna om rep.\n\nIngen licens behövs.\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'what demands something of somebody counts, also where it speaks to the reader or denies another thing',
  [
    '## Requirements\n\nYou must close the gate at night.\n\nA rope is required, but no licence.\n\nNobody shall need a licence.\n',
    '## Krav\n\nNi måste stänga grinden om natten.\n\nRep krävs, men ingen licens.\n\nIngen ska behöva en licens.\n',
  ],
  (source) => assert.equal(countAsked(source), 3),
);

each(
  'what troubles people today is asked of nobody',
  [
    '## Problems today\n\n- The warden must open the gate by hand.\n- Boats have to wait.\n- Ropes must be borrowed.\n',
    '## Current issues\n\nThe warden must open the gate by hand. Boats must wait. Ropes must be borrowed.\n',
    '## Problem i nuläget\n\n- Vakten måste öppna grinden för hand.\n- Båtar måste vänta.\n- Rep måste lånas.\n',
    '## Brister idag\n\nVakten måste öppna grinden för hand. Båtar måste vänta. Rep måste lånas.\n',
  ],
  (source) => assert.equal(countAsked(source), 0),
);

each(
  'what a phase touches, and the names of files, are nothing to be done in it',
  [
    '## Phase 1: Ropes\n\nAffects:\n- all moored boats\n- the north quay\n\n- [ ] Ropes bought\n\n## Phase 2: Gate\n\n- `gate/plan.md`\n- Gate hung\n',
    '## Fas 1: Rep\n\nPåverkar:\n- alla förtöjda båtar\n- norra kajen\n\n- [ ] Rep köpta\n\n## Fas 2: Grind\n\n- `grind/plan.md`\n- Grinden hängd\n',
  ],
  (source) => {
    const checkpoints = read(source).phases.flatMap((phase) => texts(phase.checkpoints));
    assert.deepEqual(checkpoints.length, 2, checkpoints.join(' / '));
  },
);

each(
  'what somebody shall not do is left out, and no requirement',
  [
    '## Requirements\n\nThe builder is not responsible for:\n- mooring the boats\n- paying the warden\n',
    '## Requirements\n\nThe supplier will not perform the following:\n\n- mooring the boats\n- paying the warden\n',
    '## Krav\n\nLeverantören ansvarar inte för:\n- att förtöja båtarna\n- vaktens lön\n',
    '## Krav\n\nLeverantören ska inte utföra följande:\n\n- förtöjning av båtar\n- vaktens lön\n',
  ],
  (source) => {
    const { requirements, limits } = read(source);
    assert.deepEqual(texts(requirements), []);
    assert.equal(limits.length, 2);
  },
);

each(
  'of a table of deliverables the deliverable is the item, whatever else is told of it',
  [
    '## Requirements\n\n| # | Deliverable | Format | Recipient |\n|---|---|---|---|\n| L1 | A map | PDF | The harbour board, the wardens and the pilots |\n',
    '## Krav\n\n| # | Leverans | Format | Mottagare |\n|---|---|---|---|\n| L1 | Karta | PDF | Hamnstyrelsen, vakterna och lotsarna |\n',
  ],
  (source) => assert.match(texts(read(source).requirements).join(), /^(?:A map|Karta)$/),
);

each(
  'a key to signs, and what is told of the need, ask for nothing',
  [
    '## Requirements\n\n_A = tried by a machine_\n\n_M = tried by hand_\n\n- The gate opens by hand.\n',
    '## Needs\n\nThe harbour of tomorrow is hard to foresee. Many boats are old. The quays were built for others.\n\n- The gate opens by hand.\n',
    '## Krav\n\n_A = provas av en maskin_\n\n_M = provas för hand_\n\n- Grinden öppnas för hand.\n',
    '## Behov\n\nMorgondagens hamn är svår att förutse. Många båtar är gamla. Kajerna byggdes för andra.\n\n- Grinden öppnas för hand.\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'among many sentences about risks, one is a challenge that says what may go wrong',
  [
    '## Risks\n\nThe rope may break in a storm. We know the harbour well. Our friends at the quay help us. The boats are insured. A late spring would delay the work.\n',
    '## Risker\n\nRepet kan brista i en storm. Vi känner hamnen väl. Våra vänner på kajen hjälper oss. Båtarna är försäkrade. En sen vår skulle försena arbetet.\n',
  ],
  (source) => assert.equal(read(source).challenges.length, 2),
);
