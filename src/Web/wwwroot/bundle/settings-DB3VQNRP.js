import{a as S,b as z,d as P}from"./chunk-Y4QQAFR3.js";import{a as ee}from"./chunk-TDGNG7XJ.js";import{a as N}from"./chunk-SQXGLQNU.js";import{a as te,c as oe,d as se,e as ae,f as ne,g as ie,h as re}from"./chunk-BR34U43O.js";import"./chunk-ZLJ3B2JC.js";import{a as Y,b as Z}from"./chunk-MQ6SJGXC.js";import{b as _}from"./chunk-R4BAUUDM.js";import{B as ce,D as F,l as M}from"./chunk-SPDXNJRK.js";import{A as e,B as U,J as f,K as r,L as G,N as H,S as R,T as C,U as v,V as w,X as E,Z as g,aa as J,ba as Q,c as u,d as L,da as x,ea as A,fa as h,ha as W,ia as X,m as a,ma as I,n as K,p as k,r as V,s as m,v as T,w as D,x as q,z as j}from"./chunk-L3PRYRRD.js";var le=50;function $e(){let t=k.value.own?.circles??[],[i,n]=u(null),o=()=>n(null),l=async c=>{await A(e("circles.delete_title",{name:c.name}),e("circles.delete_text"),e("act.delete"))&&I(()=>m("deleteCircle",{path:{circleId:c.id}}))},s=t.find(c=>c.id===i?.circle?.id),$=a`
    <${r} icon="plus" onClick=${()=>n({what:"new"})}>${e("circles.new")}</${r}>`;return a`
    <p class="soft">${e("circles.note")}</p>
    <ul class="rows plain-rows">${t.map(c=>a`
      <li key=${c.id} class="row"><${f} name="circle-dot" size="24" />
        <button type="button" class="row-link grow" onClick=${()=>n({what:"members",circle:c})}>
          <span class="row-text"><bdi class="strong">${c.name}</bdi>
            <span class="soft small-text">${e("chat.n_members",{n:c.members})}</span></span></button>
        <${X} label=${e("act.more")} items=${[{icon:"users",text:e("circles.members"),onClick:()=>n({what:"members",circle:c})},{icon:"pencil",text:e("circles.rename"),onClick:()=>n({what:"rename",circle:c})},{icon:"trash-2",text:e("circles.delete"),danger:!0,onClick:()=>l(c)}]} />
      </li>`)}</ul>
    ${t.length===0?a`<${E} icon="circle-dot" text=${e("circles.none")}>${$}</${E}>`:$}
    ${i?.what==="new"&&a`<${N} title=${e("circles.new")} label=${e("circles.name")}
      longest=${le} save=${c=>m("createCircle",{body:{name:c}})} onClose=${o} />`}
    ${i?.what==="rename"&&s&&a`<${N} title=${e("circles.rename")} label=${e("circles.name")}
      longest=${le} value=${s.name} onClose=${o}
      save=${c=>m("renameCircle",{path:{circleId:s.id},body:{name:c}})} />`}
    ${i?.what==="members"&&s&&a`<${ve} key=${s.id} circle=${s} onClose=${o} />`}`}function ve({circle:t,onClose:i}){let[n,o]=u([]),[l,s]=u(T),[$,c]=u(!1),y=b=>({path:{circleId:t.id,userId:b.id}}),d=async()=>{c(!0),await I(async()=>{for(let b of n)await m("addCircleMember",y(b))}),c(!1),o([]),s(T())},p=async(b,B)=>{await I(()=>m("removeCircleMember",y(b)))&&B.remove(b.id)};return a`
    <${x} title=${t.name} class="small" onClose=${i} actions=${a`
      <${r} onClick=${i}>${e("act.close")}</${r}>
      <${r} variant="primary" busy=${$} disabled=${n.length===0} onClick=${d}>
        ${e("circles.add")}</${r}>`}>
      <${ee} chosen=${n} onChange=${o} />
      <h3 class="section-title">${e("circles.members")}</h3>
      <div class="plain-rows"><${_} key=${l} name=${`circle.${t.id}.${l}`}
        empty=${e("circles.nobody")}
        load=${b=>m("listCircleMembers",{path:{circleId:t.id},query:{cursor:b}})}
        actions=${(b,B)=>a`<${G} icon="x" label=${e("circles.remove",{name:b.displayName})}
          onClick=${()=>p(b,B)} />`} /></div>
    </${x}>`}function me(){let t=k.value.account??{},[i,n]=u("");return a`
    <section><h2>${e("account.email")}</h2>
      <p><bdi>${t.email}</bdi> <span class="chip-note">
        ${e(t.isEmailVerified?"account.verified":"account.not_verified")}</span></p>
      ${!t.isEmailVerified&&a`<${we} />`}</section>
    <section><h2>${e("account.password")}</h2><${ke} /></section>
    <section><h2>${e("account.leave")}</h2>
      <p class="soft">${e("account.freeze_text")}</p><${r} icon="pause" onClick=${()=>n("freeze")}>
        ${e("account.freeze")}</${r}>
      <p class="soft">${e("account.delete_text")}</p><${r} icon="trash-2" onClick=${()=>n("delete")}>
        ${e("account.delete")}</${r}></section>
    ${i&&a`<${Ce} how=${i} onClose=${()=>n("")} />`}`}function we(){let{field:t,busy:i,form:n,trouble:o}=S({code:""},async({code:s})=>{await m("verifyEmail",{body:{code:s}})}),l=()=>m("resendVerification").then(()=>h(e("account.code_sent")),s=>h(g(s)));return a`
    <form ...${n} class="form">
      <${P} error=${o} />
      <${C} label=${e("account.code")} hint=${e("account.code_hint")} ...${t("code")}
        autocomplete="one-time-code" dir="ltr" />
      <div class="pictures"><${r} type="submit" variant="primary" busy=${i}>${e("account.verify")}</${r}>
        <${r} onClick=${l}>${e("account.resend")}</${r}></div>
    </form>`}function ke(){let{field:t,busy:i,form:n,trouble:o,setValues:l}=S({currentPassword:"",newPassword:""},async s=>{await m("changePassword",{body:s}),l({currentPassword:"",newPassword:""}),h(e("account.password_changed"))});return a`
    <form ...${n} class="form">
      <${P} error=${o} />
      <${z} label=${e("account.current")} ...${t("currentPassword")} autocomplete="current-password" />
      <${z} label=${e("reset.password")} hint=${e("password.hint")} ...${t("newPassword")}
        autocomplete="new-password" />
      <${r} type="submit" variant="primary" busy=${i}>${e("account.change")}</${r}>
    </form>`}function Ce({how:t,onClose:i}){let{field:n,busy:o,form:l,trouble:s}=S({password:""},async({password:$})=>{await m(t==="freeze"?"freezeAccount":"deleteAccount",{body:{password:$}}),i()});return a`
    <${x} title=${e(`account.${t}`)} class="small" onClose=${i}>
      <form ...${l} class="form">
        <p><${f} name="circle-alert" size="18" class="icon inline" /> ${e(`account.${t}_text`)}</p>
        <${P} error=${s} />
        <${z} label=${e("password.label")} ...${n("password")} autocomplete="current-password" />
        <div class="dialog-actions"><${r} onClick=${i}>${e("act.cancel")}</${r}>
          <${r} type="submit" variant="danger" busy=${o}>${e(`account.${t}`)}</${r}></div>
      </form>
    </${x}>`}var xe=["system","light","dark"];function pe(){let t=document.documentElement,[i,n]=u(t.dataset.theme??"system"),[o,l]=u(t.dataset.density==="compact"),[s,$]=u(ie()),c=p=>{p==="system"?(delete t.dataset.theme,localStorage.removeItem("hubbub.theme")):(t.dataset.theme=p,localStorage.setItem("hubbub.theme",p)),n(p)},y=p=>{p?t.dataset.density="compact":delete t.dataset.density,localStorage.setItem("hubbub.density",p?"compact":"cosy"),l(p)},d=p=>{localStorage.setItem("hubbub.keys",p?"on":"off"),$(p)};return a`
    <section>
      <${v} label=${e("settings.language")} value=${q.value} onChange=${p=>j(p.target.value)}
        options=${Object.entries(D)} />
      <${v} label=${e("look.theme")} value=${i} onChange=${p=>c(p.target.value)}
        options=${xe.map(p=>[p,e(`look.${p}`)])} />
      <${w} label=${e("look.compact")} hint=${e("look.compact_hint")} checked=${o} onChange=${y}
        />
      <${w} label=${e("look.keys")} hint=${e("look.keys_hint")} checked=${s} onChange=${d} />
      <${r} icon="keyboard" onClick=${re}>${e("keys.title")}</${r}>
    </section>`}var ue=["inApp","push","email"],Se=[5,60,360,1440];function de(){let t=k.value.notificationPreferences??{types:[]},[i,n]=u({}),o=(s,$,c)=>Y(`preference:${s}`,async()=>{try{await m("updateNotificationPreferences",{body:$}),W(e("settings.saved"))}catch(y){c?.(),h(g(y))}}),l=(s,$,c)=>{let y=`${s}.${$}`;n(d=>({...d,[y]:c})),o(y,{types:[{type:s,[$]:c}]},()=>n(d=>({...d,[y]:!c})))};return a`
    ${te&&a`<${Pe} />`}
    <table class="matrix">
      <caption class="hidden">${e("settings.notifications")}</caption>
      <thead><tr><th><span class="hidden">${e("notify.type")}</span></th>
        ${ue.map(s=>a`<th key=${s} scope="col">${e(`notify.${s}`)}</th>`)}</tr></thead>
      <tbody>${t.types.map(s=>a`
        <tr key=${s.type}><th scope="row">${e(`notify.${s.type}`)}</th>
          ${ue.map($=>a`<td key=${$}><input type="checkbox" role="switch" class="switch"
            aria-label="${e(`notify.${s.type}`)}: ${e(`notify.${$}`)}"
            disabled=${s.type==="system"&&$!=="email"} checked=${i[`${s.type}.${$}`]??s[$]}
            onChange=${c=>l(s.type,$,c.target.checked)} /></td>`)}</tr>`)}</tbody>
    </table>
    <section>
      <${v} label=${e("notify.after")} value=${String(t.emailAfterMinutes)}
        onChange=${s=>o("after",{emailAfterMinutes:Number(s.target.value)})}
        options=${[...new Set([...Se,t.emailAfterMinutes])].filter(Boolean).sort((s,$)=>s-$).map(s=>[String(s),_e(s)])} />
      <${v} label=${e("notify.content")} value=${t.pushContent}
        onChange=${s=>o("content",{pushContent:s.target.value})}
        options=${["full","ids"].map(s=>[s,e(`notify.content_${s}`)])} />
    </section>`}function Pe(){let[t,i]=u(!1);L(()=>{oe().then(i)},[]);let n=async o=>{i(o);try{o?await se()||(i(!1),h(e("push.refused"))):await ae()}catch(l){i(!o),h(l.code?g(l):e("push.failed"))}};return a`<section><${w} label=${e("push.here")} hint=${e("push.here_hint")} checked=${t} onChange=${n}
    /></section>`}var _e=t=>new Intl.NumberFormat(document.documentElement.lang,{style:"unit",unit:t%1440===0?"day":t%60===0?"hour":"minute",unitDisplay:"long"}).format(t%1440===0?t/1440:t%60===0?t/60:t);var fe=["everyone","following","nobody"];function he(){let[t,i]=Z(),n=o=>o.map(l=>[l,e(`privacy.${l}`)]);return a`
    <section>
      <${w} label=${e("privacy.private")} hint=${e("privacy.private_hint")} checked=${t.isPrivate}
        onChange=${o=>i({isPrivate:o})} />
      <${w} label=${e("privacy.receipts")} hint=${e("privacy.receipts_hint")}
        checked=${t.readReceipts??!0} onChange=${o=>i({readReceipts:o})} />
      <${w} label=${e("privacy.analytics")} hint=${e("privacy.analytics_hint")}
        checked=${t.allowAnalytics??!0} onChange=${o=>i({allowAnalytics:o})} />
      <${v} label=${e("privacy.messages")} value=${t.whoCanMessage??"everyone"} options=${n(fe)}
        onChange=${o=>i({whoCanMessage:o.target.value})} />
      <${v} label=${e("privacy.groups")} value=${t.whoCanAddToGroups??"everyone"}
        options=${n(fe.slice(0,2))}
        onChange=${o=>i({whoCanAddToGroups:o.target.value})} />
    </section>
    <section><h2>${e("privacy.blocked")}</h2>
      <div class="plain-rows"><${_} name="blocked" load=${o=>m("listBlocked",{query:{cursor:o}})}
        empty=${e("privacy.none_blocked")}
        actions=${(o,l)=>a`<${r} onClick=${()=>M(o.id,"unblockUser").then(s=>s&&l.remove(o.id))}>${e("people.unblock")}</${r}>`}
            /></div>
    </section>
    <section><h2>${e("privacy.muted")}</h2>
      <div class="plain-rows"><${_} name="muted" load=${o=>m("listMuted",{query:{cursor:o}})}
        empty=${e("privacy.none_muted")}
        actions=${(o,l)=>a`<${r} onClick=${()=>M(o.id,"unmuteUser").then(s=>s&&l.remove(o.id))}>${e("people.unmute")}</${r}>`} />
            </div>
    </section>`}function ye(){let t=V.value,i={displayName:t.displayName??"",bio:t.bio??"",location:t.location??"",website:t.website??""},{field:n,busy:o,form:l,trouble:s}=S(i,async $=>{await m("updateProfile",{body:$}),h(e("settings.saved"))});return a`
    <section><h2>${e("profile.pictures")}</h2>
      <${O} label=${e("profile.avatar")} has=${!!t.avatar} set="setAvatar" remove="removeAvatar">
        <${H} user=${t} size="96" /></${O}>
      <${O} label=${e("profile.cover")} has=${!!t.cover} set="setCover" remove="removeCover" />
    </section>
    <form ...${l} class="form">
      <${P} error=${s} />
      <${C} label=${e("profile.name")} ...${n("displayName")} maxlength="50" autocomplete="name" />
      <${C} label=${e("profile.bio")} ...${n("bio")} maxlength="500" rows="4" />
      <${C} label=${e("profile.location")} ...${n("location")} maxlength="100" />
      <${C} label=${e("profile.website")} ...${n("website")} maxlength="200" type="url" placeholder="https://"
        />
      <${r} type="submit" variant="primary" busy=${o}>${e("act.save")}</${r}>
    </form>`}function O({label:t,has:i,set:n,remove:o,children:l}){let[s,$]=u(!1),c=async d=>{$(!0);try{await d()}catch(p){h(g(p))}finally{$(!1)}};return a`
    <div class="pictures">${l}<span class="strong grow">${t}</span>
      <${r} icon="upload" busy=${s} onClick=${()=>{let d=Object.assign(document.createElement("input"),{type:"file",accept:"image/*"});d.addEventListener("change",()=>d.files.length&&c(async()=>{let p=await K.media.upload(d.files[0]).done;await m(n,{body:{mediaId:p.id}})})),d.click()}}>${e(i?"profile.change":"profile.upload")}
        </${r}>
      ${i&&a`<${r} onClick=${()=>c(()=>m(o))}>${e("act.remove")}</${r}>`}</div>`}function be(){let t=ce("sessions",()=>J(o=>m("listSessions",{query:{cursor:o}}))),i=o=>m("revokeSession",{path:{sessionId:o.id}}).then(()=>t.remove(o.id),l=>h(g(l))),n=async()=>{await A(e("sessions.all_title"),e("sessions.all_text"),e("sessions.all"))&&m("logOutEverywhere").catch(o=>h(g(o)))};return a`
    <ul class="rows plain-rows">${t.items.value.map(o=>a`
      <li key=${o.id} class="row"><${f} name="monitor" size="24" />
        <span class="row-text"><bdi class="strong">${o.deviceName||e("sessions.unnamed")}</bdi>
          <span class="soft small-text">${o.isCurrent?e("sessions.this"):U("sessions.used",{ago:a`<${R} at=${o.lastUsedAt} />`})}
            ${o.address&&a` · <bdi>${o.address}</bdi>`}</span></span>
        ${!o.isCurrent&&a`<${r} onClick=${()=>i(o)}>${e("sessions.end")}</${r}>`}
      </li>`)}</ul>
    <${Q} list=${t} />
    <${r} icon="log-out" onClick=${n}>${e("sessions.all")}</${r}>`}var ge={profile:["user",ye],privacy:["lock",he],circles:["circle-dot",$e],notifications:["bell",de],look:["sun",pe],sessions:["monitor",be],account:["shield",me]};function Ae({params:t}){let i=ge[t.page];if(i){let[,n]=i;return a`
      <${F} title=${e(`settings.${t.page}`)} backTo="/settings" />
      <div class="settings-page"><${n} /></div>`}return a`
    <${F} title=${e("nav.settings")} />
    <ul class="rows settings-list">
      ${k.value.account?.isAdmin&&a`
        <li><a class="row" href="/admin"><${f} name="shield" size="24" />
          <span class="row-text"><span class="strong">${e("admin.title")}</span></span>
          <${f} name="chevron-right" /></a></li>`}
      ${Object.entries(ge).map(([n,[o]])=>a`
        <li key=${n}><a class="row" href="/settings/${n}"><${f} name=${o} size="24" />
          <span class="row-text"><span class="strong">${e(`settings.${n}`)}</span><span class="soft small-text">
            ${e(`settings.${n}_note`)}</span></span>
          <${f} name="chevron-right" /></a></li>`)}
      <li><a class="row" href="/scheduled"><${f} name="clock" size="24" />
        <span class="row-text"><span class="strong">${e("scheduled.title")}</span>
          <span class="soft small-text">${e("scheduled.note")}</span></span>
        <${f} name="chevron-right" /></a></li>
      <li><button type="button" class="row grow wide-row" onClick=${ne}><${f} name="log-out"
        size="24" />
        <span class="strong">${e("nav.logout")}</span></button></li>
    </ul>`}export{Ae as default};
