import{a as S,b as E,d as P}from"./chunk-SEW765CO.js";import{b as _}from"./chunk-25Z3SBWO.js";import{a as ne}from"./chunk-ZKJM7UWW.js";import{a as L}from"./chunk-NX4F5VK6.js";import{a as R,c as J,d as Q,e as W,f as ae,g as ie}from"./chunk-AIKR5DAZ.js";import{a as O,k as re}from"./chunk-SIZTRAKQ.js";import{f as F}from"./chunk-BSTWFV7G.js";import"./chunk-JKC2GIXR.js";import{$ as x,A as e,B as H,I as h,J as c,K as X,M as Y,R as Z,S as C,T as v,U as k,W as ee,Y as b,aa as z,ba as u,c as p,d as D,da as B,ea as te,ga as T,m as i,n as A,p as w,r as I,sa as oe,t as $,ta as se,v as N,w as q,x as U,z as G}from"./chunk-25FU7BYZ.js";var ce=50;function le(){let o=w.value.own?.circles??[],[a,n]=p(null),t=()=>n(null),l=async r=>{await z(e("circles.delete_title",{name:r.name}),e("circles.delete_text"),e("act.delete"))&&T(()=>$("deleteCircle",{path:{circleId:r.id}}))},s=o.find(r=>r.id===a?.circle?.id);return i`
    <p class="soft">${e("circles.note")}</p>
    <ul class="rows plain-rows">${o.map(r=>i`
      <li key=${r.id} class="row"><${h} name="circle-dot" size="24" />
        <button type="button" class="row-link grow" onClick=${()=>n({what:"members",circle:r})}>
          <span class="row-text"><bdi class="strong">${r.name}</bdi>
            <span class="soft small-text">${e("chat.n_members",{n:r.members})}</span></span></button>
        <${te} label=${e("act.more")} items=${[{icon:"users",text:e("circles.members"),onClick:()=>n({what:"members",circle:r})},{icon:"pencil",text:e("circles.rename"),onClick:()=>n({what:"rename",circle:r})},{icon:"trash-2",text:e("circles.delete"),danger:!0,onClick:()=>l(r)}]} />
      </li>`)}</ul>
    ${o.length===0&&i`<${ee} icon="circle-dot" text=${e("circles.none")} />`}
    <${c} icon="plus" onClick=${()=>n({what:"new"})}>${e("circles.new")}</${c}>
    ${a?.what==="new"&&i`<${L} title=${e("circles.new")} label=${e("circles.name")}
      longest=${ce} save=${r=>$("createCircle",{body:{name:r}})} onClose=${t} />`}
    ${a?.what==="rename"&&s&&i`<${L} title=${e("circles.rename")} label=${e("circles.name")}
      longest=${ce} value=${s.name} onClose=${t}
      save=${r=>$("renameCircle",{path:{circleId:s.id},body:{name:r}})} />`}
    ${a?.what==="members"&&s&&i`<${ve} key=${s.id} circle=${s} onClose=${t} />`}`}function ve({circle:o,onClose:a}){let[n,t]=p([]),[l,s]=p(N),[r,d]=p(!1),y=g=>({path:{circleId:o.id,userId:g.id}}),f=async()=>{d(!0),await T(async()=>{for(let g of n)await $("addCircleMember",y(g))}),d(!1),t([]),s(N())},m=async(g,M)=>{await T(()=>$("removeCircleMember",y(g)))&&M.remove(g.id)};return i`
    <${x} title=${o.name} class="small" onClose=${a} actions=${i`
      <${c} onClick=${a}>${e("act.close")}</${c}>
      <${c} variant="primary" busy=${r} disabled=${n.length===0} onClick=${f}>
        ${e("circles.add")}</${c}>`}>
      <${ne} chosen=${n} onChange=${t} />
      <h3 class="section-title">${e("circles.members")}</h3>
      <div class="plain-rows"><${_} key=${l} name=${`circle.${o.id}.${l}`}
        empty=${e("circles.nobody")}
        load=${g=>$("listCircleMembers",{path:{circleId:o.id},query:{cursor:g}})}
        actions=${(g,M)=>i`<${X} icon="x" label=${e("circles.remove",{name:g.displayName})}
          onClick=${()=>m(g,M)} />`} /></div>
    </${x}>`}function $e(){let o=w.value.account??{},[a,n]=p("");return i`
    <section><h2>${e("account.email")}</h2>
      <p><bdi>${o.email}</bdi> <span class="chip-note">${e(o.isEmailVerified?"account.verified":"account.not_verified")}</span></p>
      ${!o.isEmailVerified&&i`<${we} />`}</section>
    <section><h2>${e("account.password")}</h2><${ke} /></section>
    <section><h2>${e("account.leave")}</h2>
      <p class="soft">${e("account.freeze_text")}</p><${c} icon="pause" onClick=${()=>n("freeze")}>${e("account.freeze")}</${c}>
      <p class="soft">${e("account.delete_text")}</p><${c} icon="trash-2" onClick=${()=>n("delete")}>${e("account.delete")}</${c}></section>
    ${a&&i`<${Ce} how=${a} onClose=${()=>n("")} />`}`}function we(){let{field:o,busy:a,form:n,trouble:t}=S({code:""},async({code:s})=>{await $("verifyEmail",{body:{code:s}})}),l=()=>$("resendVerification").then(()=>u(e("account.code_sent")),s=>u(b(s)));return i`
    <form ...${n} class="form">
      <${P} error=${t} />
      <${C} label=${e("account.code")} hint=${e("account.code_hint")} ...${o("code")} autocomplete="one-time-code" dir="ltr" />
      <div class="pictures"><${c} type="submit" variant="primary" busy=${a}>${e("account.verify")}</${c}>
        <${c} onClick=${l}>${e("account.resend")}</${c}></div>
    </form>`}function ke(){let{field:o,busy:a,form:n,trouble:t,setValues:l}=S({currentPassword:"",newPassword:""},async s=>{await $("changePassword",{body:s}),l({currentPassword:"",newPassword:""}),u(e("account.password_changed"))});return i`
    <form ...${n} class="form">
      <${P} error=${t} />
      <${E} label=${e("account.current")} ...${o("currentPassword")} autocomplete="current-password" />
      <${E} label=${e("reset.password")} hint=${e("password.hint")} ...${o("newPassword")} autocomplete="new-password" />
      <${c} type="submit" variant="primary" busy=${a}>${e("account.change")}</${c}>
    </form>`}function Ce({how:o,onClose:a}){let{field:n,busy:t,form:l,trouble:s}=S({password:""},async({password:r})=>{await $(o==="freeze"?"freezeAccount":"deleteAccount",{body:{password:r}}),a()});return i`
    <${x} title=${e(`account.${o}`)} class="small" onClose=${a}>
      <form ...${l} class="form">
        <p><${h} name="circle-alert" size="18" class="icon inline" /> ${e(`account.${o}_text`)}</p>
        <${P} error=${s} />
        <${E} label=${e("password.label")} ...${n("password")} autocomplete="current-password" />
        <div class="dialog-actions"><${c} onClick=${a}>${e("act.cancel")}</${c}>
          <${c} type="submit" variant="danger" busy=${t}>${e(`account.${o}`)}</${c}></div>
      </form>
    </${x}>`}var xe=["system","light","dark"];function me(){let o=document.documentElement,[a,n]=p(o.dataset.theme??"system"),[t,l]=p(o.dataset.density==="compact"),[s,r]=p(ae()),d=m=>{m==="system"?(delete o.dataset.theme,localStorage.removeItem("hubbub.theme")):(o.dataset.theme=m,localStorage.setItem("hubbub.theme",m)),n(m)},y=m=>{m?o.dataset.density="compact":delete o.dataset.density,localStorage.setItem("hubbub.density",m?"compact":"cosy"),l(m)},f=m=>{localStorage.setItem("hubbub.keys",m?"on":"off"),r(m)};return i`
    <section>
      <${v} label=${e("settings.language")} value=${U.value} onChange=${m=>G(m.target.value)} options=${Object.entries(q)} />
      <${v} label=${e("look.theme")} value=${a} onChange=${m=>d(m.target.value)} options=${xe.map(m=>[m,e(`look.${m}`)])} />
      <${k} label=${e("look.compact")} hint=${e("look.compact_hint")} checked=${t} onChange=${y} />
      <${k} label=${e("look.keys")} hint=${e("look.keys_hint")} checked=${s} onChange=${f} />
      <${c} icon="keyboard" onClick=${ie}>${e("keys.title")}</${c}>
    </section>`}var j=new Map;async function K(o,a){let n=j.get(o);if(n){n.wanted=a;return}let t={wanted:a};j.set(o,t);try{for(;t.wanted;){let l=t.wanted;t.wanted=void 0,await l()}}finally{j.delete(o)}}function pe(){let[o,a]=p({}),n=t=>{a(l=>({...l,...t})),K(`setting:${Object.keys(t)[0]}`,async()=>{try{await $("updateProfile",{body:t}),B(e("settings.saved"))}catch(l){a(s=>Object.fromEntries(Object.entries(s).filter(([r])=>!(r in t)))),u(b(l))}})};return[{...I.value,...o},n]}var ue=["inApp","push","email"],Se=[5,60,360,1440];function de(){let o=w.value.notificationPreferences??{types:[]},[a,n]=p({}),t=(s,r,d)=>K(`preference:${s}`,async()=>{try{await $("updateNotificationPreferences",{body:r}),B(e("settings.saved"))}catch(y){d?.(),u(b(y))}}),l=(s,r,d)=>{let y=`${s}.${r}`;n(f=>({...f,[y]:d})),t(y,{types:[{type:s,[r]:d}]},()=>n(f=>({...f,[y]:!d})))};return i`
    ${R&&i`<${Pe} />`}
    <table class="matrix">
      <caption class="hidden">${e("settings.notifications")}</caption>
      <thead><tr><th><span class="hidden">${e("notify.type")}</span></th>${ue.map(s=>i`<th key=${s} scope="col">${e(`notify.${s}`)}</th>`)}</tr></thead>
      <tbody>${o.types.map(s=>i`
        <tr key=${s.type}><th scope="row">${e(`notify.${s.type}`)}</th>
          ${ue.map(r=>i`<td key=${r}><input type="checkbox" role="switch" class="switch" aria-label="${e(`notify.${s.type}`)}: ${e(`notify.${r}`)}"
            disabled=${s.type==="system"&&r!=="email"} checked=${a[`${s.type}.${r}`]??s[r]}
            onChange=${d=>l(s.type,r,d.target.checked)} /></td>`)}</tr>`)}</tbody>
    </table>
    <section>
      <${v} label=${e("notify.after")} value=${String(o.emailAfterMinutes)} onChange=${s=>t("after",{emailAfterMinutes:Number(s.target.value)})}
        options=${[...new Set([...Se,o.emailAfterMinutes])].filter(Boolean).sort((s,r)=>s-r).map(s=>[String(s),_e(s)])} />
      <${v} label=${e("notify.content")} value=${o.pushContent} onChange=${s=>t("content",{pushContent:s.target.value})}
        options=${["full","ids"].map(s=>[s,e(`notify.content_${s}`)])} />
    </section>`}function Pe(){let[o,a]=p(!1);D(()=>{J().then(a)},[]);let n=async t=>{a(t);try{t?await Q()||(a(!1),u(e("push.refused"))):await W()}catch(l){a(!t),u(l.code?b(l):e("push.failed"))}};return i`<section><${k} label=${e("push.here")} hint=${e("push.here_hint")} checked=${o} onChange=${n} /></section>`}var _e=o=>new Intl.NumberFormat(document.documentElement.lang,{style:"unit",unit:o%1440===0?"day":o%60===0?"hour":"minute",unitDisplay:"long"}).format(o%1440===0?o/1440:o%60===0?o/60:o);var fe=["everyone","following","nobody"];function he(){let[o,a]=pe(),n=t=>t.map(l=>[l,e(`privacy.${l}`)]);return i`
    <section>
      <${k} label=${e("privacy.private")} hint=${e("privacy.private_hint")} checked=${o.isPrivate} onChange=${t=>a({isPrivate:t})} />
      <${k} label=${e("privacy.receipts")} hint=${e("privacy.receipts_hint")} checked=${o.readReceipts??!0} onChange=${t=>a({readReceipts:t})} />
      <${v} label=${e("privacy.messages")} value=${o.whoCanMessage??"everyone"} options=${n(fe)}
        onChange=${t=>a({whoCanMessage:t.target.value})} />
      <${v} label=${e("privacy.groups")} value=${o.whoCanAddToGroups??"everyone"} options=${n(fe.slice(0,2))}
        onChange=${t=>a({whoCanAddToGroups:t.target.value})} />
    </section>
    <section><h2>${e("privacy.blocked")}</h2>
      <div class="plain-rows"><${_} name="blocked" load=${t=>$("listBlocked",{query:{cursor:t}})} empty=${e("privacy.none_blocked")}
        actions=${(t,l)=>i`<${c} onClick=${()=>F(t.id,"unblockUser").then(s=>s&&l.remove(t.id))}>${e("people.unblock")}</${c}>`} /></div>
    </section>
    <section><h2>${e("privacy.muted")}</h2>
      <div class="plain-rows"><${_} name="muted" load=${t=>$("listMuted",{query:{cursor:t}})} empty=${e("privacy.none_muted")}
        actions=${(t,l)=>i`<${c} onClick=${()=>F(t.id,"unmuteUser").then(s=>s&&l.remove(t.id))}>${e("people.unmute")}</${c}>`} /></div>
    </section>`}function be(){let o=I.value,a={displayName:o.displayName??"",bio:o.bio??"",location:o.location??"",website:o.website??""},{field:n,busy:t,form:l,trouble:s}=S(a,async r=>{await $("updateProfile",{body:r}),u(e("settings.saved"))});return i`
    <section><h2>${e("profile.pictures")}</h2>
      <${V} label=${e("profile.avatar")} has=${!!o.avatar} set="setAvatar" remove="removeAvatar">
        <${Y} user=${o} size="96" /></${V}>
      <${V} label=${e("profile.cover")} has=${!!o.cover} set="setCover" remove="removeCover" />
    </section>
    <form ...${l} class="form">
      <${P} error=${s} />
      <${C} label=${e("profile.name")} ...${n("displayName")} maxlength="50" autocomplete="name" />
      <${C} label=${e("profile.bio")} ...${n("bio")} maxlength="500" rows="4" />
      <${C} label=${e("profile.location")} ...${n("location")} maxlength="100" />
      <${C} label=${e("profile.website")} ...${n("website")} maxlength="200" type="url" placeholder="https://" />
      <${c} type="submit" variant="primary" busy=${t}>${e("act.save")}</${c}>
    </form>`}function V({label:o,has:a,set:n,remove:t,children:l}){let[s,r]=p(!1),d=async f=>{r(!0);try{await f()}catch(m){u(b(m))}finally{r(!1)}};return i`
    <div class="pictures">${l}<span class="strong grow">${o}</span>
      <${c} icon="upload" busy=${s} onClick=${()=>{let f=Object.assign(document.createElement("input"),{type:"file",accept:"image/*"});f.addEventListener("change",()=>f.files.length&&d(async()=>{let m=await A.media.upload(f.files[0]).done;await $(n,{body:{mediaId:m.id}})})),f.click()}}>${e(a?"profile.change":"profile.upload")}</${c}>
      ${a&&i`<${c} onClick=${()=>d(()=>$(t))}>${e("act.remove")}</${c}>`}</div>`}function ye(){let o=re("sessions",()=>oe(t=>$("listSessions",{query:{cursor:t}}))),a=t=>$("revokeSession",{path:{sessionId:t.id}}).then(()=>o.remove(t.id),l=>u(b(l))),n=async()=>{await z(e("sessions.all_title"),e("sessions.all_text"),e("sessions.all"))&&$("logOutEverywhere").catch(t=>u(b(t)))};return i`
    <ul class="rows plain-rows">${o.items.value.map(t=>i`
      <li key=${t.id} class="row"><${h} name="monitor" size="24" />
        <span class="row-text"><bdi class="strong">${t.deviceName||e("sessions.unnamed")}</bdi>
          <span class="soft small-text">${t.isCurrent?e("sessions.this"):H("sessions.used",{ago:i`<${Z} at=${t.lastUsedAt} />`})}
            ${t.address&&i` · <bdi>${t.address}</bdi>`}</span></span>
        ${!t.isCurrent&&i`<${c} onClick=${()=>a(t)}>${e("sessions.end")}</${c}>`}
      </li>`)}</ul>
    <${se} list=${o} />
    <${c} icon="log-out" onClick=${n}>${e("sessions.all")}</${c}>`}var ge={profile:["user",be],privacy:["lock",he],circles:["circle-dot",le],notifications:["bell",de],look:["sun",me],sessions:["monitor",ye],account:["shield",$e]};function Ae({params:o}){let a=ge[o.page];if(a){let[,n]=a;return i`
      <${O} title=${e(`settings.${o.page}`)} backTo="/settings" />
      <div class="settings-page"><${n} /></div>`}return i`
    <${O} title=${e("nav.settings")} />
    <ul class="rows settings-list">
      ${w.value.account?.isAdmin&&i`
        <li><a class="row" href="/admin"><${h} name="shield" size="24" />
          <span class="row-text"><span class="strong">${e("admin.title")}</span></span>
          <${h} name="chevron-right" /></a></li>`}
      ${Object.entries(ge).map(([n,[t]])=>i`
        <li key=${n}><a class="row" href="/settings/${n}"><${h} name=${t} size="24" />
          <span class="row-text"><span class="strong">${e(`settings.${n}`)}</span><span class="soft small-text">${e(`settings.${n}_note`)}</span></span>
          <${h} name="chevron-right" /></a></li>`)}
      <li><a class="row" href="/scheduled"><${h} name="clock" size="24" />
        <span class="row-text"><span class="strong">${e("scheduled.title")}</span>
          <span class="soft small-text">${e("scheduled.note")}</span></span>
        <${h} name="chevron-right" /></a></li>
      <li><button type="button" class="row grow wide-row" onClick=${()=>A.auth.logout()}><${h} name="log-out" size="24" />
        <span class="strong">${e("nav.logout")}</span></button></li>
    </ul>`}export{Ae as default};
