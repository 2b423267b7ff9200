/** Short forms in column names and what they stand for. One short form has one long form: what is ambiguous is left out. */
import {phraseList} from './word-list.js';

const SHORT_FORMS = `
  addr = address, adr = address, adrs = address, addrs = address, addresse = address,
  num = number, no = number, nbr = number, nmbr = number, nr = number, numb = number, nummer = number, numero = number,
  tel = phone, telephone = phone, telefon = phone, telefono = phone, fone = phone, phn = phone, ph = phone, tlf = phone, telefonos = phone,
  cell = mobile, cellphone = mobile phone, celular = mobile, cellular = mobile, mob = mobile, handy = mobile, movil = mobile, mobil = mobile, portable = mobile,
  cust = customer, cstmr = customer, cst = customer, kunde = customer, kunden = customer,
  emp = employee, empl = employee, employe = employee, mitarbeiter = employee, empleado = employee,
  usr = user, benutzer = user, usuario = user, utilisateur = user,
  org = organization, organisation = organization, orgn = organization, empresa = company,
  acct = account, acc = account, accnt = account, konto = account, cuenta = account, compte = account,
  pwd = password, passwd = password, pswd = password, pw = password, passwort = password, kennwort = password, contrasena = password, mdp = password, passphrase = password,
  amt = amount, amnt = amount, betrag = amount, monto = amount, importe = amount, montant = amount,
  qty = quantity, qnty = quantity, menge = quantity, cantidad = quantity, quantite = quantity,
  desc = description, descr = description, dsc = description, descripcion = description, beschreibung = description, bezeichnung = description,
  lat = latitude, lng = longitude, lon = longitude, lattitude = latitude,
  ts = timestamp, tstamp = timestamp, dt = date, dte = date, datum = date, fecha = date,
  msg = message, msgs = message, nachricht = message, mensaje = message,
  cnt = count, anzahl = count, pct = percent, perc = percent, percentage = percent, avg = average,
  pic = picture, img = image, foto = photo, pics = picture, imgs = image,
  dept = department, dpt = department, abteilung = department, departamento = department,
  mgr = manager, sal = salary, gehalt = salary, salario = salary, salaire = salary,
  nm = name, nme = name, nom = name, apellido = last name, apellidos = last name, nachname = last name, familienname = last name, surname = last name, lname = last name, lastname = last name, lnm = last name,
  fname = first name, firstname = first name, fnm = first name, vorname = first name, prenom = first name, givenname = first name, forename = first name,
  mname = middle name, middlename = middle name, mi = middle initial,
  fullname = full name, username = user name, userid = user id, nickname = nick name, displayname = display name, companyname = company name,
  dob = date birth, birthdate = date birth, birthday = date birth, bday = date birth, bdate = date birth, geburtsdatum = date birth, geburtstag = date birth, naissance = birth, nacimiento = birth,
  yob = year birth, birthyear = year birth, dod = date death,
  strasse = street, rue = street, calle = street, strt = street,
  plz = postal code, zipcode = postal code, zip = postal code, postcode = postal code, postleitzahl = postal code, postalcode = postal code, cp = postal code,
  ort = city, stadt = city, ville = city, ciudad = city, wohnort = city, town = city, municipality = city, suburb = city, cty = city,
  land = country, pays = country, pais = country, staat = country, ctry = country, cntry = country,
  prov = province, provincia = province, bundesland = state,
  sex = gender, geschlecht = gender, genero = gender, sexo = gender, gndr = gender,   mail = email, correo = email, courriel = email, eml = email,
  ssnum = ssn, svn = ssn, sozialversicherungsnummer = ssn,
  dln = driver license number, lic = license, licence = license, lice = license, lcns = license, fuhrerschein = driver license,
  ipaddr = ip address, ipaddress = ip address, ipv4 = ip, ipv6 = ip, ip4 = ip, ip6 = ip, macaddr = mac address,
  ua = user agent, useragent = user agent, uid = unique id, uuid = unique id, guid = unique id, ident = id, identifier = id, identifiant = id, idnumber = id number,
  sess = session, sessid = session id, sessionid = session id, sid = session id, ref = reference, refno = reference number, kwd = keyword,
  txn = transaction, trx = transaction, trans = transaction, tran = transaction, xact = transaction, transaktion = transaction,
  rechnung = invoice, factura = invoice, facture = invoice, ord = order, bestellung = order, pedido = order, commande = order,
  pmt = payment, pymt = payment, paymt = payment, zahlung = payment, pago = payment, paiement = payment,
  prod = product, produkt = product, producto = product, produit = product, cat = category, ctg = category, kategorie = category,
  med = medical, meds = medication, rx = prescription, dx = diagnosis, hx = history, allergie = allergy, paciente = patient,
  stud = student, alumno = student, eleve = student, schuler = student, stu = student,
  lang = language, sprache = language, idioma = language, langue = language, tz = timezone, loc = location,
  bal = balance, curr = currency, cur = currency, wahrung = currency, ccy = currency, lvl = level, stat = status,
  exp = expiry, expiration = expiry, expires = expiry, expire = expiry, expiring = expiry, iss = issue, issued = issue,
  auth = authentication, authn = authentication, cert = certificate, cfg = config, conf = config, configuration = config, admin = administrator,
  relig = religion, konfession = religion, nationalitat = nationality, nacionalidad = nationality, nationalite = nationality,
  ethn = ethnicity, vet = veteran, mil = military, disab = disability, ins = insurance, insur = insurance, assurance = insurance, versicherung = insurance, seguro = insurance,
  policyholder = policy holder, cardholder = card holder, accountholder = account holder, kontoinhaber = account holder,
  yr = year, jahr = year, mth = month, monat = month, hrs = hour, mins = minute, sec = second, secs = second, ms = millisecond, msec = millisecond,
  addl = additional, alt = alternate, alternative = alternate, prim = primary, pri = primary, hm = home, wk = work, biz = business, oth = other, temp = temporary, perm = permanent, prev = previous, orig = original, emerg = emergency, emer = emergency, emrg = emergency,
  mbr = member, mitglied = member, mitglieder = member, patienten = patient, schueler = student, adressen = address, bestellungen = order, rechnungen = invoice, lieferanten = supplier,  miembro = member, membre = member, subscr = subscriber, grp = group, gruppe = group, addrline = address line,
  bio = biography, dev = device, os = os, geburtsort = birth place, birthplace = birth place, familienstand = marital status, anrede = salutation,
  beruf = occupation, ocupacion = occupation, puesto = job title, eintritt = join date, austritt = leave date, kuendigung = leave date, kundigung = leave date, staatsangehorigkeit = nationality, steuernummer = tax id, taxid = tax id, kontonummer = account number, bankleitzahl = routing number, blz = routing number, verwendungszweck = payment reference, jobtitle = job title, jobtit = job title,
  fav = favorite, favourite = favorite, colour = color, centre = center, cheque = check, catalogue = catalog, enrolment = enrollment, behaviour = behavior, grey = gray, programme = program
`;

/** Token → the tokens it stands for. */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  phraseList(SHORT_FORMS).map((line) => {
    const [short = '', long = ''] = line.split(' = ');
    return [short, long.split(' ')];
  }),
);
