import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { prescribedInterface } from './rule.ts';

testRule(prescribedInterface, {
  en: [
    'The user shall «press the button» to save.',
    'A «drop-down list» shall show the districts.',
    'Errors shall be shown in «red».',
    'The visitor shall see the date at the «top of the page».',
    'Screen readers shall announce errors.',
    'The form of the report shall be agreed.', // not a form to fill in
    'The cook shall publish the lunch menu.',
    'The quotation shall not exceed 7 pages.', // speaks of the tender
    'The old page had a red button.', // describes
    'The voucher letter shall have a header and a footer.',
    'The price shall stand in the footer of the receipt.',
    'The kiosk shall show the price in the «footer of every page».',
    'Skippers shall hand in form K-7.',
    'The receipt shall be shown on a «web page».',
    "The price shall stand in the receipt's footer.",
    'The diary shall be embedded in another page.',
    '# Requirements for a text editor\n\n- Writers shall place images in columns.',
  ],
  sv: [
    'Användaren ska trycka på «spara-knappen».',
    'Stadsdel ska väljas i en «rullgardinsmeny».',
    'Felet ska visas i «rött».',
    'Besökaren ska se datum «överst på sidan».',
    'Skärmläsare ska läsa upp fel.',
    'Å ena sidan ska det gå fort, å andra sidan ska det bli rätt.',
    'Kocken ska publicera lunchmenyn.',
    'Den gamla sidan hade en röd knapp.',
    'Färdbeviset är ett brev. Brevet ska ha sidhuvud och sidfot.',
    'Priset ska stå i kvittots sidfot.',
    'Kiosken ska ha en «sidfot» med priset.',
    'På sida 4 i avtalet ska priset stå.',
    'Kvittot ska visas på en «egen sida».',
    'Dagboken ska kunna bäddas in i en annan sida.',
    '# Krav på ett layoutprogram\n\n- Sidfot och sidhuvud ska kunna skilja sig åt.',
  ],
});

testFix(
  prescribedInterface,
  'say-what',
  'The clerk shall choose the period from a drop-down menu.',
  'The clerk shall choose the period.',
);
testFix(prescribedInterface, 'say-what', 'The start page shall have a drop-down menu.', undefined);
testMessages(prescribedInterface, 'There shall be a button.', {
  en: [
    '“button” draws the screen, which leaves no room for a design tried out with users. What shall the user get done, and how quickly?',
  ],
});
