(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,matchseq,getlen,getitem,eqb,matchmap,mktuple,matchkeys,ldglobal,matchclass,truth}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_A=G.cell("A"),n0=["z"];
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_v){let q,r,t0,t1,t2,t3,t4,t5,t6,t7,v_x,v_y;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_v,v_x,v_y);t0=v_v;typeof t0==="object"&&t0!==null&&t0.rc++;B1:{B2:{B3:{B4:{t1=matchseq(t0);if(!t1){break B4;}
t1=getlen(t0);if(t1===S)return abn(K1,1,null,null,h,v_v,v_x,v_y,t0);if(t1<2){break B4;}
t1=getitem(t0,0);if(t1===S)return abn(K1,2,null,null,h,v_v,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
if(typeof t1==="number")t2=t1===1;else{t2=eqb(t1,1);if(t2===S)return abn(K1,3,null,null,h,v_v,v_x,v_y,t0,t1);}if(!t2){typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);break B4;}typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
t1=getitem(t0,1);if(t1===S)return abn(K1,4,null,null,h,v_v,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;t2=t1;typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);t1=t2;break B3;}t2=matchmap(t0);if(!t2){break B2;}
t2=getlen(t0);if(t2===S)return abn(K1,5,null,null,h,v_v,v_x,v_y,t0);if(t2<1){break B2;}t2=mktuple(["k"]);typeof t2==="object"&&t2!==null&&t2.rc++;
t3=matchkeys(t0,t2);if(t3===S)return abn(K1,6,null,null,h,v_v,v_x,v_y,t0,t2);if(t3===null){typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);break B2;}t4=t3.items[0];typeof t4==="object"&&t4!==null&&t4.rc++;typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);t3=t4;typeof t3==="object"&&t3!==null&&t3.rc++;typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);t1=t3;break B3;}q=v_x;v_x=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=v_x;break X0;}B5:{
t5=((q=g_A.v)!==undefined?q:ldglobal(g_A));if(t5===S)return abn(K1,7,null,null,h,v_v,v_x,v_y,t0);typeof t5==="object"&&t5!==null&&t5.rc++;
t6=matchclass(t0,t5,1,n0);if(t6===S)return abn(K1,8,null,null,h,v_v,v_x,v_y,t0,t5);typeof t5==="object"&&t5!==null&&--t5.rc===0&&drop(t5,t6);if(t6===null){typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);break B5;}t5=t6.items[1];typeof t5==="object"&&t5!==null&&t5.rc++;t7=t6.items[0];typeof t7==="object"&&t7!==null&&t7.rc++;typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);t6=t7;typeof t6==="object"&&t6!==null&&t6.rc++;typeof t7==="object"&&t7!==null&&--t7.rc===0&&die(t7);t7=(t5===null);if(!t7){typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);break B5;}typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);q=v_y;v_y=t6;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
if(typeof v_y==="boolean")t6=v_y;else{t6=truth(v_y);if(t6===S)return abn(K1,9,null,null,h,v_v,v_x,v_y,t0);}if(!t6){break B5;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=v_y;break X0;}B6:{typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=0;break X0;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);}r=null;}
typeof v_y==="object"&&v_y!==null&&--v_y.rc===0&&drop(v_y,r);typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);if(h!==0){h&1&&typeof v_v==="object"&&v_v!==null&&--v_v.rc===0&&drop(v_v,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,matchseq,getlen,getitem,eqb,matchmap,mktuple,matchkeys,ldglobal,matchclass,truth}=R,K0=K[0],K1=K[1],g_A=G.cell("A"),n0=["z"];
return (
function p_f(fr,rv){let q,r,h,v_v,v_x,v_y,t0,t1,t2,t3,t4,t5,t6,t7,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];q=rv;break;
case 1:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t1=rv;break;
case 2:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t1=rv;break;
case 3:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t1=v[5];t2=rv;break;
case 4:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t1=rv;break;
case 5:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t2=rv;break;
case 6:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t2=v[5];t3=rv;break;
case 7:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t5=rv;break;
case 8:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t5=v[5];t6=rv;break;
case 9:h=v[0];v_v=v[1];v_x=v[2];v_y=v[3];t0=v[4];t6=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_v,v_x,v_y);t0=v_v;typeof t0==="object"&&t0!==null&&t0.rc++;t1=matchseq(t0);if(!t1){{pc=10;continue M;}}
t1=getlen(t0);case 1:if(t1===S)return abn(K1,1,F,fr,h,v_v,v_x,v_y,t0);if(t1<2){{pc=10;continue M;}}
t1=getitem(t0,0);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_v,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
t2=(typeof t1==="number"?t1===1:eqb(t1,1));case 3:if(t2===S)return abn(K1,3,F,fr,h,v_v,v_x,v_y,t0,t1);if(!t2){typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);{pc=10;continue M;}}typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
t1=getitem(t0,1);case 4:if(t1===S)return abn(K1,4,F,fr,h,v_v,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;t2=t1;typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);t1=t2;{pc=11;continue M;}
case 10:t2=matchmap(t0);if(!t2){{pc=12;continue M;}}
t2=getlen(t0);case 5:if(t2===S)return abn(K1,5,F,fr,h,v_v,v_x,v_y,t0);if(t2<1){{pc=12;continue M;}}t2=mktuple(["k"]);typeof t2==="object"&&t2!==null&&t2.rc++;
t3=matchkeys(t0,t2);case 6:if(t3===S)return abn(K1,6,F,fr,h,v_v,v_x,v_y,t0,t2);if(t3===null){typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);{pc=12;continue M;}}t4=t3.items[0];typeof t4==="object"&&t4!==null&&t4.rc++;typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);t3=t4;typeof t3==="object"&&t3!==null&&t3.rc++;typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);t1=t3;{pc=11;continue M;}
case 11:q=v_x;v_x=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=v_x;{pc=13;continue M;}
case 12:
t5=((q=g_A.v)!==undefined?q:ldglobal(g_A));case 7:if(t5===S)return abn(K1,7,F,fr,h,v_v,v_x,v_y,t0);typeof t5==="object"&&t5!==null&&t5.rc++;
t6=matchclass(t0,t5,1,n0);case 8:if(t6===S)return abn(K1,8,F,fr,h,v_v,v_x,v_y,t0,t5);typeof t5==="object"&&t5!==null&&--t5.rc===0&&drop(t5,t6);if(t6===null){typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);{pc=14;continue M;}}t5=t6.items[1];typeof t5==="object"&&t5!==null&&t5.rc++;t7=t6.items[0];typeof t7==="object"&&t7!==null&&t7.rc++;typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);t6=t7;typeof t6==="object"&&t6!==null&&t6.rc++;typeof t7==="object"&&t7!==null&&--t7.rc===0&&die(t7);t7=(t5===null);if(!t7){typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);{pc=14;continue M;}}typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);q=v_y;v_y=t6;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t6=(typeof v_y==="boolean"?v_y:truth(v_y));case 9:if(t6===S)return abn(K1,9,F,fr,h,v_v,v_x,v_y,t0);if(!t6){{pc=14;continue M;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=v_y;{pc=13;continue M;}
case 14:B6:{typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=0;{pc=13;continue M;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
case 15:r=null;
case 13:
if(F!==null){leave(F,K1,[h,v_v,v_x,v_y],r);Z.d--;return r;}typeof v_y==="object"&&v_y!==null&&--v_y.rc===0&&drop(v_y,r);typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);if(h!==0){h&1&&typeof v_v==="object"&&v_v!==null&&--v_v.rc===0&&drop(v_v,r);}Z.d--;return r;}}
);})
