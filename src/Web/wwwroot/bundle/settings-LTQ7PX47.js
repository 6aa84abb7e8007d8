import{a as S,b as B,d as P}from"./chunk-BHEWJ2JH.js";import{b as _}from"./chunk-5AV6253B.js";import{a as ae}from"./chunk-MWGHL5KC.js";import{a as F}from"./chunk-J44KYWLT.js";import{a as U,c as G,d as H,e as R,f as ne,g as ie}from"./chunk-Y5N34KOE.js";import{a as oe,b as se}from"./chunk-QYBB6JVT.js";import{a as M,k as re}from"./chunk-NVICS6IA.js";import{f as N}from"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{$ as x,A as e,B as j,I as f,J as r,K as J,M as Q,R as W,S as C,T as v,U as k,W as X,Y as g,aa as I,ba as h,c as p,d as L,da as Y,ea as Z,ga as z,m as n,n as A,p as w,r as K,sa as ee,t as $,ta as te,v as E,w as V,x as D,z as q}from"./chunk-ZSA46KT4.js";var ce=50;function le(){let t=w.value.own?.circles??[],[i,a]=p(null),o=()=>a(null),l=async c=>{await I(e("circles.delete_title",{name:c.name}),e("circles.delete_text"),e("act.delete"))&&z(()=>$("deleteCircle",{path:{circleId:c.id}}))},s=t.find(c=>c.id===i?.circle?.id);return n`
    <p class="soft">${e("circles.note")}</p>
    <ul class="rows plain-rows">${t.map(c=>n`
      <li key=${c.id} class="row"><${f} name="circle-dot" size="24" />
        <button type="button" class="row-link grow" onClick=${()=>a({what:"members",circle:c})}>
          <span class="row-text"><bdi class="strong">${c.name}</bdi>
            <span class="soft small-text">${e("chat.n_members",{n:c.members})}</span></span></button>
        <${Z} label=${e("act.more")} items=${[{icon:"users",text:e("circles.members"),onClick:()=>a({what:"members",circle:c})},{icon:"pencil",text:e("circles.rename"),onClick:()=>a({what:"rename",circle:c})},{icon:"trash-2",text:e("circles.delete"),danger:!0,onClick:()=>l(c)}]} />
      </li>`)}</ul>
    ${t.length===0&&n`<${X} icon="circle-dot" text=${e("circles.none")} />`}
    <${r} icon="plus" onClick=${()=>a({what:"new"})}>${e("circles.new")}</${r}>
    ${i?.what==="new"&&n`<${F} title=${e("circles.new")} label=${e("circles.name")}
      longest=${ce} save=${c=>$("createCircle",{body:{name:c}})} onClose=${o} />`}
    ${i?.what==="rename"&&s&&n`<${F} title=${e("circles.rename")} label=${e("circles.name")}
      longest=${ce} value=${s.name} onClose=${o}
      save=${c=>$("renameCircle",{path:{circleId:s.id},body:{name:c}})} />`}
    ${i?.what==="members"&&s&&n`<${ge} key=${s.id} circle=${s} onClose=${o} />`}`}function ge({circle:t,onClose:i}){let[a,o]=p([]),[l,s]=p(E),[c,u]=p(!1),b=y=>({path:{circleId:t.id,userId:y.id}}),d=async()=>{u(!0),await z(async()=>{for(let y of a)await $("addCircleMember",b(y))}),u(!1),o([]),s(E())},m=async(y,T)=>{await z(()=>$("removeCircleMember",b(y)))&&T.remove(y.id)};return n`
    <${x} title=${t.name} class="small" onClose=${i} actions=${n`
      <${r} onClick=${i}>${e("act.close")}</${r}>
      <${r} variant="primary" busy=${c} disabled=${a.length===0} onClick=${d}>
        ${e("circles.add")}</${r}>`}>
      <${ae} chosen=${a} onChange=${o} />
      <h3 class="section-title">${e("circles.members")}</h3>
      <div class="plain-rows"><${_} key=${l} name=${`circle.${t.id}.${l}`}
        empty=${e("circles.nobody")}
        load=${y=>$("listCircleMembers",{path:{circleId:t.id},query:{cursor:y}})}
        actions=${(y,T)=>n`<${J} icon="x" label=${e("circles.remove",{name:y.displayName})}
          onClick=${()=>m(y,T)} />`} /></div>
    </${x}>`}function $e(){let t=w.value.account??{},[i,a]=p("");return n`
    <section><h2>${e("account.email")}</h2>
      <p><bdi>${t.email}</bdi> <span class="chip-note">${e(t.isEmailVerified?"account.verified":"account.not_verified")}</span></p>
      ${!t.isEmailVerified&&n`<${ve} />`}</section>
    <section><h2>${e("account.password")}</h2><${we} /></section>
    <section><h2>${e("account.leave")}</h2>
      <p class="soft">${e("account.freeze_text")}</p><${r} icon="pause" onClick=${()=>a("freeze")}>${e("account.freeze")}</${r}>
      <p class="soft">${e("account.delete_text")}</p><${r} icon="trash-2" onClick=${()=>a("delete")}>${e("account.delete")}</${r}></section>
    ${i&&n`<${ke} how=${i} onClose=${()=>a("")} />`}`}function ve(){let{field:t,busy:i,form:a,trouble:o}=S({code:""},async({code:s})=>{await $("verifyEmail",{body:{code:s}})}),l=()=>$("resendVerification").then(()=>h(e("account.code_sent")),s=>h(g(s)));return n`
    <form ...${a} class="form">
      <${P} error=${o} />
      <${C} label=${e("account.code")} hint=${e("account.code_hint")} ...${t("code")} autocomplete="one-time-code" dir="ltr" />
      <div class="pictures"><${r} type="submit" variant="primary" busy=${i}>${e("account.verify")}</${r}>
        <${r} onClick=${l}>${e("account.resend")}</${r}></div>
    </form>`}function we(){let{field:t,busy:i,form:a,trouble:o,setValues:l}=S({currentPassword:"",newPassword:""},async s=>{await $("changePassword",{body:s}),l({currentPassword:"",newPassword:""}),h(e("account.password_changed"))});return n`
    <form ...${a} class="form">
      <${P} error=${o} />
      <${B} label=${e("account.current")} ...${t("currentPassword")} autocomplete="current-password" />
      <${B} label=${e("reset.password")} hint=${e("password.hint")} ...${t("newPassword")} autocomplete="new-password" />
      <${r} type="submit" variant="primary" busy=${i}>${e("account.change")}</${r}>
    </form>`}function ke({how:t,onClose:i}){let{field:a,busy:o,form:l,trouble:s}=S({password:""},async({password:c})=>{await $(t==="freeze"?"freezeAccount":"deleteAccount",{body:{password:c}}),i()});return n`
    <${x} title=${e(`account.${t}`)} class="small" onClose=${i}>
      <form ...${l} class="form">
        <p><${f} name="circle-alert" size="18" class="icon inline" /> ${e(`account.${t}_text`)}</p>
        <${P} error=${s} />
        <${B} label=${e("password.label")} ...${a("password")} autocomplete="current-password" />
        <div class="dialog-actions"><${r} onClick=${i}>${e("act.cancel")}</${r}>
          <${r} type="submit" variant="danger" busy=${o}>${e(`account.${t}`)}</${r}></div>
      </form>
    </${x}>`}var Ce=["system","light","dark"];function me(){let t=document.documentElement,[i,a]=p(t.dataset.theme??"system"),[o,l]=p(t.dataset.density==="compact"),[s,c]=p(ne()),u=m=>{m==="system"?(delete t.dataset.theme,localStorage.removeItem("hubbub.theme")):(t.dataset.theme=m,localStorage.setItem("hubbub.theme",m)),a(m)},b=m=>{m?t.dataset.density="compact":delete t.dataset.density,localStorage.setItem("hubbub.density",m?"compact":"cosy"),l(m)},d=m=>{localStorage.setItem("hubbub.keys",m?"on":"off"),c(m)};return n`
    <section>
      <${v} label=${e("settings.language")} value=${D.value} onChange=${m=>q(m.target.value)} options=${Object.entries(V)} />
      <${v} label=${e("look.theme")} value=${i} onChange=${m=>u(m.target.value)} options=${Ce.map(m=>[m,e(`look.${m}`)])} />
      <${k} label=${e("look.compact")} hint=${e("look.compact_hint")} checked=${o} onChange=${b} />
      <${k} label=${e("look.keys")} hint=${e("look.keys_hint")} checked=${s} onChange=${d} />
      <${r} icon="keyboard" onClick=${ie}>${e("keys.title")}</${r}>
    </section>`}var pe=["inApp","push","email"],xe=[5,60,360,1440];function ue(){let t=w.value.notificationPreferences??{types:[]},[i,a]=p({}),o=(s,c,u)=>oe(`preference:${s}`,async()=>{try{await $("updateNotificationPreferences",{body:c}),Y(e("settings.saved"))}catch(b){u?.(),h(g(b))}}),l=(s,c,u)=>{let b=`${s}.${c}`;a(d=>({...d,[b]:u})),o(b,{types:[{type:s,[c]:u}]},()=>a(d=>({...d,[b]:!u})))};return n`
    ${U&&n`<${Se} />`}
    <table class="matrix">
      <caption class="hidden">${e("settings.notifications")}</caption>
      <thead><tr><th><span class="hidden">${e("notify.type")}</span></th>${pe.map(s=>n`<th key=${s} scope="col">${e(`notify.${s}`)}</th>`)}</tr></thead>
      <tbody>${t.types.map(s=>n`
        <tr key=${s.type}><th scope="row">${e(`notify.${s.type}`)}</th>
          ${pe.map(c=>n`<td key=${c}><input type="checkbox" role="switch" class="switch" aria-label="${e(`notify.${s.type}`)}: ${e(`notify.${c}`)}"
            disabled=${s.type==="system"&&c!=="email"} checked=${i[`${s.type}.${c}`]??s[c]}
            onChange=${u=>l(s.type,c,u.target.checked)} /></td>`)}</tr>`)}</tbody>
    </table>
    <section>
      <${v} label=${e("notify.after")} value=${String(t.emailAfterMinutes)} onChange=${s=>o("after",{emailAfterMinutes:Number(s.target.value)})}
        options=${[...new Set([...xe,t.emailAfterMinutes])].filter(Boolean).sort((s,c)=>s-c).map(s=>[String(s),Pe(s)])} />
      <${v} label=${e("notify.content")} value=${t.pushContent} onChange=${s=>o("content",{pushContent:s.target.value})}
        options=${["full","ids"].map(s=>[s,e(`notify.content_${s}`)])} />
    </section>`}function Se(){let[t,i]=p(!1);L(()=>{G().then(i)},[]);let a=async o=>{i(o);try{o?await H()||(i(!1),h(e("push.refused"))):await R()}catch(l){i(!o),h(l.code?g(l):e("push.failed"))}};return n`<section><${k} label=${e("push.here")} hint=${e("push.here_hint")} checked=${t} onChange=${a} /></section>`}var Pe=t=>new Intl.NumberFormat(document.documentElement.lang,{style:"unit",unit:t%1440===0?"day":t%60===0?"hour":"minute",unitDisplay:"long"}).format(t%1440===0?t/1440:t%60===0?t/60:t);var de=["everyone","following","nobody"];function fe(){let[t,i]=se(),a=o=>o.map(l=>[l,e(`privacy.${l}`)]);return n`
    <section>
      <${k} label=${e("privacy.private")} hint=${e("privacy.private_hint")} checked=${t.isPrivate} onChange=${o=>i({isPrivate:o})} />
      <${k} label=${e("privacy.receipts")} hint=${e("privacy.receipts_hint")} checked=${t.readReceipts??!0} onChange=${o=>i({readReceipts:o})} />
      <${v} label=${e("privacy.messages")} value=${t.whoCanMessage??"everyone"} options=${a(de)}
        onChange=${o=>i({whoCanMessage:o.target.value})} />
      <${v} label=${e("privacy.groups")} value=${t.whoCanAddToGroups??"everyone"} options=${a(de.slice(0,2))}
        onChange=${o=>i({whoCanAddToGroups:o.target.value})} />
    </section>
    <section><h2>${e("privacy.blocked")}</h2>
      <div class="plain-rows"><${_} name="blocked" load=${o=>$("listBlocked",{query:{cursor:o}})} empty=${e("privacy.none_blocked")}
        actions=${(o,l)=>n`<${r} onClick=${()=>N(o.id,"unblockUser").then(s=>s&&l.remove(o.id))}>${e("people.unblock")}</${r}>`} /></div>
    </section>
    <section><h2>${e("privacy.muted")}</h2>
      <div class="plain-rows"><${_} name="muted" load=${o=>$("listMuted",{query:{cursor:o}})} empty=${e("privacy.none_muted")}
        actions=${(o,l)=>n`<${r} onClick=${()=>N(o.id,"unmuteUser").then(s=>s&&l.remove(o.id))}>${e("people.unmute")}</${r}>`} /></div>
    </section>`}function he(){let t=K.value,i={displayName:t.displayName??"",bio:t.bio??"",location:t.location??"",website:t.website??""},{field:a,busy:o,form:l,trouble:s}=S(i,async c=>{await $("updateProfile",{body:c}),h(e("settings.saved"))});return n`
    <section><h2>${e("profile.pictures")}</h2>
      <${O} label=${e("profile.avatar")} has=${!!t.avatar} set="setAvatar" remove="removeAvatar">
        <${Q} user=${t} size="96" /></${O}>
      <${O} label=${e("profile.cover")} has=${!!t.cover} set="setCover" remove="removeCover" />
    </section>
    <form ...${l} class="form">
      <${P} error=${s} />
      <${C} label=${e("profile.name")} ...${a("displayName")} maxlength="50" autocomplete="name" />
      <${C} label=${e("profile.bio")} ...${a("bio")} maxlength="500" rows="4" />
      <${C} label=${e("profile.location")} ...${a("location")} maxlength="100" />
      <${C} label=${e("profile.website")} ...${a("website")} maxlength="200" type="url" placeholder="https://" />
      <${r} type="submit" variant="primary" busy=${o}>${e("act.save")}</${r}>
    </form>`}function O({label:t,has:i,set:a,remove:o,children:l}){let[s,c]=p(!1),u=async d=>{c(!0);try{await d()}catch(m){h(g(m))}finally{c(!1)}};return n`
    <div class="pictures">${l}<span class="strong grow">${t}</span>
      <${r} icon="upload" busy=${s} onClick=${()=>{let d=Object.assign(document.createElement("input"),{type:"file",accept:"image/*"});d.addEventListener("change",()=>d.files.length&&u(async()=>{let m=await A.media.upload(d.files[0]).done;await $(a,{body:{mediaId:m.id}})})),d.click()}}>${e(i?"profile.change":"profile.upload")}</${r}>
      ${i&&n`<${r} onClick=${()=>u(()=>$(o))}>${e("act.remove")}</${r}>`}</div>`}function be(){let t=re("sessions",()=>ee(o=>$("listSessions",{query:{cursor:o}}))),i=o=>$("revokeSession",{path:{sessionId:o.id}}).then(()=>t.remove(o.id),l=>h(g(l))),a=async()=>{await I(e("sessions.all_title"),e("sessions.all_text"),e("sessions.all"))&&$("logOutEverywhere").catch(o=>h(g(o)))};return n`
    <ul class="rows plain-rows">${t.items.value.map(o=>n`
      <li key=${o.id} class="row"><${f} name="monitor" size="24" />
        <span class="row-text"><bdi class="strong">${o.deviceName||e("sessions.unnamed")}</bdi>
          <span class="soft small-text">${o.isCurrent?e("sessions.this"):j("sessions.used",{ago:n`<${W} at=${o.lastUsedAt} />`})}
            ${o.address&&n` · <bdi>${o.address}</bdi>`}</span></span>
        ${!o.isCurrent&&n`<${r} onClick=${()=>i(o)}>${e("sessions.end")}</${r}>`}
      </li>`)}</ul>
    <${te} list=${t} />
    <${r} icon="log-out" onClick=${a}>${e("sessions.all")}</${r}>`}var ye={profile:["user",he],privacy:["lock",fe],circles:["circle-dot",le],notifications:["bell",ue],look:["sun",me],sessions:["monitor",be],account:["shield",$e]};function _e({params:t}){let i=ye[t.page];if(i){let[,a]=i;return n`
      <${M} title=${e(`settings.${t.page}`)} backTo="/settings" />
      <div class="settings-page"><${a} /></div>`}return n`
    <${M} title=${e("nav.settings")} />
    <ul class="rows settings-list">
      ${w.value.account?.isAdmin&&n`
        <li><a class="row" href="/admin"><${f} name="shield" size="24" />
          <span class="row-text"><span class="strong">${e("admin.title")}</span></span>
          <${f} name="chevron-right" /></a></li>`}
      ${Object.entries(ye).map(([a,[o]])=>n`
        <li key=${a}><a class="row" href="/settings/${a}"><${f} name=${o} size="24" />
          <span class="row-text"><span class="strong">${e(`settings.${a}`)}</span><span class="soft small-text">${e(`settings.${a}_note`)}</span></span>
          <${f} name="chevron-right" /></a></li>`)}
      <li><a class="row" href="/scheduled"><${f} name="clock" size="24" />
        <span class="row-text"><span class="strong">${e("scheduled.title")}</span>
          <span class="soft small-text">${e("scheduled.note")}</span></span>
        <${f} name="chevron-right" /></a></li>
      <li><button type="button" class="row grow wide-row" onClick=${()=>A.auth.logout()}><${f} name="log-out" size="24" />
        <span class="strong">${e("nav.logout")}</span></button></li>
    </ul>`}export{_e as default};
