/** Hosts where people really sign in, or nearly: none of them is meant to be taken for another. */
export const WELL_KNOWN_HOSTS: readonly string[] = `
github.com gitlab.com bitbucket.org codeberg.org sourceforge.net npmjs.com pypi.org rubygems.org crates.io packagist.org
hub.docker.com nuget.org stackoverflow.com launchpad.net git.sr.ht gitee.com replit.com codepen.io jsfiddle.net glitch.com
accounts.google.com myaccount.google.com mail.google.com youtube.com gmail.com blogger.com android.com googleapis.com google.no google.se
login.microsoftonline.com login.live.com account.microsoft.com outlook.com office.com azure.com xbox.com skype.com bing.com linkedin.com
appleid.apple.com icloud.com apple.com idmsa.apple.com facebook.com instagram.com whatsapp.com messenger.com threads.net meta.com
x.com twitter.com tiktok.com snapchat.com pinterest.com reddit.com tumblr.com discord.com twitch.tv mastodon.social bsky.app vk.com ok.ru
telegram.org signal.org viber.com line.me wechat.com qq.com weibo.com zhihu.com baidu.com taobao.com tmall.com jd.com alipay.com
amazon.com amazon.de amazon.co.uk amazon.se amazon.nl amazon.fr amazon.it amazon.es amazon.pl amazon.co.jp amazon.com.au signin.aws.amazon.com
ebay.com ebay.de ebay.co.uk etsy.com aliexpress.com alibaba.com wish.com zalando.no zalando.de asos.com ikea.com hm.com elkjop.no komplett.no
power.no clasohlson.com finn.no blocket.se tori.fi dba.dk prisjakt.no prisjakt.nu kolonial.no oda.com matkanalen.no meny.no rema.no coop.no
paypal.com stripe.com wise.com revolut.com n26.com klarna.com vipps.no bankid.no swish.nu mobilepay.dk payoneer.com skrill.com neteller.com
dnb.no nordea.no nordea.se nordea.fi nordea.dk sparebank1.no handelsbanken.se handelsbanken.no seb.se swedbank.se danskebank.no danskebank.dk
storebrand.no klp.no gjensidige.no if.no tryg.no fremtind.no sbanken.no bulder.no skandiabanken.se lansforsakringar.se ica.se lf.se op.fi
binance.com coinbase.com kraken.com bitstamp.net bitfinex.com gemini.com bybit.com okx.com kucoin.com crypto.com blockchain.com ledger.com
nav.no skatteetaten.no altinn.no norge.no helsenorge.no idporten.no digdir.no difi.no lanekassen.no vegvesen.no politiet.no udi.no brreg.no
regjeringen.no stortinget.no ssb.no kartverket.no posten.no nrk.no vg.no dagbladet.no aftenposten.no e24.no dn.no tv2.no bt.no adressa.no
feide.no uio.no uib.no ntnu.no uit.no nmbu.no oslomet.no usn.no hvl.no inn.no bi.no sikt.no uninett.no samordnaopptak.no
oslo.kommune.no bergen.kommune.no trondheim.kommune.no stavanger.kommune.no tromso.kommune.no baerum.kommune.no asker.kommune.no
skatteverket.se forsakringskassan.se 1177.se pensionsmyndigheten.se csn.se svt.se dn.se svd.se aftonbladet.se expressen.se kth.se lu.se su.se
borger.dk skat.dk sundhed.dk mitid.dk e-boks.dk dr.dk tv2.dk politiken.dk jp.dk ku.dk au.dk dtu.dk suomi.fi vero.fi kela.fi yle.fi hs.fi helsinki.fi
island.is ruv.is mbl.is visir.is hi.is landsbankinn.is arionbanki.is elster.de bund.de sparkasse.de ing.de dkb.de commerzbank.de gmx.net web.de
t-online.de telekom.de vodafone.de o2online.de 1und1.de strato.de hetzner.com ionos.de ovh.com scaleway.com digid.nl ing.nl abnamro.nl rabobank.nl
bol.com marktplaats.nl ziggo.nl kpn.com impots.gouv.fr ameli.fr laposte.fr free.fr orange.fr sfr.fr leboncoin.fr spid.gov.it poste.it libero.it
agenciatributaria.es correos.es bbva.es caixabank.es gov.pl allegro.pl onet.pl wp.pl mbank.pl seznam.cz email.cz csas.cz centrum.cz
telenor.no telia.no telia.se ice.no onecall.no altibox.no nextgentel.no talkmore.no lyse.no tibber.com fjordkraft.no hafslund.no elvia.no
sas.no norwegian.com wideroe.no vy.no ruter.no entur.no skyss.no atb.no kolumbus.no sj.se dsb.dk finnair.com klm.com booking.com airbnb.com
uber.com bolt.eu lyft.com wolt.com foodora.no hotels.com expedia.com tripadvisor.com spotify.com tidal.com deezer.com soundcloud.com netflix.com
disneyplus.com hbomax.com max.com viaplay.no hulu.com primevideo.com vimeo.com dailymotion.com plex.tv steampowered.com steamcommunity.com
epicgames.com ea.com ubisoft.com blizzard.com battle.net riotgames.com roblox.com minecraft.net nintendo.com playstation.com rockstargames.com gog.com
dropbox.com box.com mega.nz proton.me protonmail.com tutanota.com tuta.com fastmail.com posteo.de mailbox.org runbox.com zoho.com zoho.eu icloud.no
slack.com zoom.us webex.com teams.com asana.com trello.com notion.so monday.com clickup.com airtable.com miro.com figma.com canva.com adobe.com
atlassian.com id.atlassian.com okta.com auth0.com onelogin.com duosecurity.com jumpcloud.com pingidentity.com salesforce.com force.com hubspot.com
zendesk.com intercom.com mailchimp.com sendgrid.com twilio.com shopify.com squarespace.com wix.com wordpress.com wordpress.org godaddy.com namecheap.com
gandi.net cloudflare.com fastly.com akamai.com digitalocean.com linode.com vultr.com heroku.com vercel.com netlify.com render.com fly.io
docker.com kubernetes.io grafana.com datadoghq.com newrelic.com sentry.io pagerduty.com jetbrains.com jfrog.com sonarcloud.io circleci.com travis-ci.com
1password.com bitwarden.com lastpass.com dashlane.com keepersecurity.com nordpass.com nordvpn.com expressvpn.com mullvad.net surfshark.com
openai.com chatgpt.com anthropic.com claude.ai huggingface.co kaggle.com coursera.org udemy.com edx.org khanacademy.org duolingo.com
wikipedia.org wikimedia.org archive.org mozilla.org debian.org ubuntu.com redhat.com suse.com fedoraproject.org archlinux.org python.org nodejs.org
nytimes.com bbc.co.uk cnn.com theguardian.com washingtonpost.com medium.com substack.com patreon.com kickstarter.com gofundme.com
yahoo.com aol.com comcast.net verizon.com att.com t-mobile.com irs.gov login.gov id.me va.gov ssa.gov healthcare.gov usps.com ups.com fedex.com dhl.com
`
  .trim()
  .split(/\s+/);
