/** A plan with one declaration of every kind. */
export const EVERYTHING = `plan Plan { language en }
organisation Own "Our own" { level regional }
template location Post { seats 6 }
group Power { Grid, Ups }
process Intake "Answering calls" { mtpd 15 min; needs Grid; tags calls, urgent }
power Grid { zone Polder }
power Ups { lasts 30 min }
ict Ict
telecom Phones
data Records
equipment Radio
vehicle Van
fuel Diesel
water Water
resource Paper
location North "North post" like Post { tags urgent }
support point Library { seats 120 }
supplier Oil
partner RedCross
zone Polder
role Head
person Jansen
agreement Standby { with Oil }
contact Desk { phone "0123" }
measure Care { phase aftermath }
goal Three { obligation effort }
term Resilience { definition "Going on" }
norm TenDays { lasts 10 days }
escalation Level1 { when "one place" }
scenario Blackout { fails Grid for 72 h }
action Start { by Head; step "Start it" }
exercise Table { type tabletop }
accept spof Grid for Intake until 2027-12-31 by Head "Costs too much"
`;
