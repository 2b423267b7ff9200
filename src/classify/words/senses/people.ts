/** Tables and objects that stand for a person. */
import {person, weakly, type SenseList} from './sense.js';

export const PEOPLE: readonly SenseList[] = [
  person('customer', `customer, client, buyer, shopper, consumer, purchaser, guest, patron, donor, subscriber, passenger, rider, traveler, traveller, renter, borrower,
    debtor, payer, payor, payee, beneficiary, holder, account holder, card holder, policy holder, insured, claimant, lead, prospect, contact, contact person, primary contact, recipient, sender,
    attendee, participant, registrant, member, membership, visitor, fan, voter, resident, citizen, customer account, account owner, bill to, ship to, billing,
    shipping, dropoff, pickup, billing detail, shipping detail, sold to, deliver to, consignee, cliente, kontakt, empfanger, empfaenger, mailempfaenger, owner customer,
    customer detail, customer info, customer data, customer profile, customer contact, company contact, vendor contact, supplier contact, business contact, organization contact, site contact, crm contact, household member, point contact`),
  person('user', `user, account user, login user, user account, user profile, user detail, user info, user data, player, gamer, viewer, follower, friend, author,
    owner, creator, commenter, reviewer, poster, uploader, moderator, administrator, operator, assignee, requester, requestor, reporter, approver, respondent,
    identity, principal, auth user, seller, personal info, user meta, account detail, account profile, nutzer, logged in user, product owner, site user, app user`),
  person('employee', `employee, hr, worker, staff, staff member, personnel, colleague, coworker, manager, supervisor, crew, driver, technician, teacher, instructor,
    professor, physician, doctor, nurse, practitioner, clinician, sales rep, sale rep, salesperson, sales person, representative, contractor, freelancer, consultant, officer,
    worker history, employee history, employee detail, employee info, job holder, incumbent, store manager, account manager, account executive, project manager, agent, trabajador, salarie`),
  person('applicant', 'applicant, candidate, job candidate, job applicant, job seeker, bewerber'),
  person('student', 'student, pupil, learner, alumnus, alumni, graduate, enrollee, etudiant, estudiante'),
  person('patient', 'patient, patient data, patient info, patient demographic'),
  person('person', `person, people, individual, human, party, persona, personne, mensch, personal information, personal information history, personal data, person info, family member, relative, parent, guardian, mother, father, spouse, husband, wife, child, children, kid, sibling,
    brother, sister, son, daughter, dependent, dependant, next kin, next of kin, emergency, emergency contact, kin, householder, occupant, introducer, witness, signer, signatory,
    cosigner, heir, reference person, household, family, personal info, patient contact, demographic, driver detail, minor, caregiver, carer, adult, emp dependent, employee dependent, employee emergency contact, cohabitant, roommate`),
  weakly(person('user', 'account, profile, handle')),
  weakly(person('person', 'subject, personal, kommunikationsdaten, actor, partner, provider')),
];
